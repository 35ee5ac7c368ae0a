/** Connections: a proxy is no person at this machine, silence ends, and a stop is soon done. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import type { Channel } from '../../../src/channels/channel.ts';
import type { WebSettings } from '../../../src/channels/web/web.ts';
import { Clerk } from './clerk.ts';
import { openWebBench, type WebBench } from './web-bench.ts';

let bench: WebBench;
const clerk = new Clerk((): Channel => bench.channel);
const openBench = async (settings: Partial<WebSettings> = {}): Promise<void> => {
  bench = await openWebBench(clerk.port, settings);
};
afterEach(() => bench.close());

const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(bench.local).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

/** @returns all that is answered until the connection ends */
const sayRaw = async (text: string): Promise<string> => {
  const socket = await open();
  let answer = '';
  socket.setEncoding('utf8').on('data', (more: string) => (answer += more));
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

describe('a request', () => {
  it('that a proxy brings with HTTP/1.0 and a host of ours lets nobody in uninvited', async () => {
    await openBench();
    const { host } = new URL(bench.local);
    const asked = (version: string): Promise<string> =>
      sayRaw(`GET /?again HTTP/${version}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    const direct = await asked('1.1');
    expect(direct).toMatch(/^HTTP\/1\.1 200/);
    expect(direct.toLowerCase()).toContain('set-cookie');
    const carried = await asked('1.0');
    expect(carried).toMatch(/^HTTP\/1\.1 403/);
    expect(carried.toLowerCase()).not.toContain('set-cookie');
  });
});

describe('a stop', () => {
  const connections = { most: 100, silentMs: 60_000, stopMs: 200 };

  it('waits for no connection that is silent, idle, or stuck in the middle of a request', async () => {
    await openBench({ connections });
    const { host } = new URL(bench.local);
    const [idle, ...others] = await Promise.all([open(), open(), open(), open()]);
    const sockets = [idle, ...others];
    idle.write(`GET /page/icon.svg HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    others[1].write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
    others[2].write(
      `POST /messages HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{`,
    );
    await once(idle, 'data');
    const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
    for (const socket of sockets) socket.resume();
    await bench.channel.close();
    await closed;
  });
});

describe('a connection', () => {
  it('that says nothing is closed', async () => {
    await openBench({ connections: { most: 100, silentMs: 100, stopMs: 3_000 } });
    const socket = await open();
    socket.resume();
    await once(socket, 'close');
  });

  it('is not taken where there are as many as may be', async () => {
    await openBench({ connections: { most: 2, silentMs: 60_000, stopMs: 200 } });
    await Promise.all([open(), open()]);
    const socket = await open();
    socket.resume();
    await once(socket, 'close');
  });
});
