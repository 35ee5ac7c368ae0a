/** Writes what a route answered to the wire, or what a fault makes of it. */

import type { ServerResponse } from 'node:http';

import type { Fault } from './faults.ts';
import type { Answer } from './world.ts';

const gatewayPage = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

const write = (response: ServerResponse, { status, body, headers }: Answer): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json;charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(text);
};

const writeHuge = (response: ServerResponse, bytes: number): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(64 * 1024, ' ');
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= part.length;
      if (!response.write(part)) {
        response.once('drain', more);
        return;
      }
    }
    response.end('{}');
  };
  more();
};

type Reply = (response: ServerResponse, answer: Answer) => Answer | null;

const isDone = (fault: Fault | null): boolean =>
  fault === null || !('isDone' in fault) || fault.isDone;

const plainly: Reply = (response, answer) => {
  if (!response.destroyed) write(response, answer);
  return answer;
};

/** @returns how a fault replies, once the call was carried out or not */
const replyOf = (fault: Fault): Reply => {
  switch (fault.kind) {
    case 'status':
      return (response) => writeAs(response, fault.status, gatewayPage);
    case 'odd':
      return (response) => writeAs(response, 200, fault.body);
    case 'cut':
      return (response) => {
        response.destroy();
        return null;
      };
    case 'stalled':
      return (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"data":{');
        return null;
      };
    case 'huge':
      return (response) => {
        writeHuge(response, fault.bytes);
        return null;
      };
    case 'slow':
    case 'error':
    case 'held':
      return plainly;
  }
};

const writeAs = (response: ServerResponse, status: number, body: unknown): Answer => {
  const answer = { status, body };
  write(response, answer);
  return answer;
};

/**
 * Answers a call, or lets it go wrong.
 *
 * @param refuse - makes the refusal with a number, in the envelope of the side that was called
 * @param work - carries the call out
 * @returns what was answered, for the log; null when nothing was
 */
export const respond = async (
  response: ServerResponse,
  fault: Fault | null,
  refuse: (code: number) => Answer,
  work: () => Promise<Answer>,
): Promise<Answer | null> => {
  if (fault?.kind === 'held') {
    fault.hold.reach();
    await fault.hold.released;
  }
  if (fault?.kind === 'error') return plainly(response, refuse(fault.code));
  const answer = isDone(fault) ? await work() : { status: 0, body: '' };
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  return (fault === null ? plainly : replyOf(fault))(response, answer);
};
