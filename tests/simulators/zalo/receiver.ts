/** A server that stands where the program under test would: it notes what is posted to it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted. */
export interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A receiver, listening. */
export interface Receiver {
  readonly address: string;
  readonly received: Received[];
  /** Status of the answers from now on; `never` leaves posts unanswered. */
  status: number | 'never';
  /** Names of the events that came, in their order. */
  readonly events: () => string[];
  readonly close: () => Promise<void>;
}

/** @param port - to listen at again, where one was closed before */
export const openReceiver = async (port = 0): Promise<Receiver> => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts) });
      if (receiver.status === 'never') return;
      response.writeHead(receiver.status, { 'content-type': 'image/png' });
      response.end('picture');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const receiver: Receiver = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    status: 200,
    events: () =>
      received
        .filter(({ body }) => body.length > 0)
        .map(({ body }) => (JSON.parse(body.toString()) as { event_name: string }).event_name),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
};
