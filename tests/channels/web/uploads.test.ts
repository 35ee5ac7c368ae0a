/** Files that are sent over the page: taken within bounds, of their sender alone, gone after a day. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Incoming, Port } from '../../../src/channels/channel.ts';
import { createPort } from '../../contracts/port.ts';
import { type Browser, openWebBench, type WebBench } from './web-bench.ts';

let bench: WebBench;
let browser: Browser;
let received: Incoming[];
const upload = (from: Browser, body: Buffer) =>
  from.ask('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', origin: bench.url },
    body,
  });
const send = (from: Browser, file: object) => from.post({ id: 'letter-000001', text: '', file });

beforeEach(async () => {
  received = [];
  const port: Port = {
    ...createPort(),
    receive: (incoming) => {
      received.push(incoming);
      return Promise.resolve({ answered: Promise.resolve() });
    },
  };
  bench = await openWebBench(port);
  browser = await bench.browser();
});
afterEach(() => bench.close());

describe('a file sent over the page', () => {
  it('comes with its message, and is fetched by its name', async () => {
    const answer = await upload(browser, Buffer.from('Kế hoạch'));
    expect(answer.status).toBe(201);
    const { id } = JSON.parse(answer.text) as { id: string };
    const file = { id, name: 'ke-hoach.txt', mediaType: 'text/plain', bytes: 10 };
    expect((await send(browser, file)).status).toBe(202);
    expect(received[0]?.file).toEqual({ ...file, role: 'document' });
    expect(received[0]?.text).toBe('');
    const bytes = await bench.channel.fetchFile?.(id, 100);
    expect(Buffer.from(bytes ?? []).toString()).toBe('Kế hoạch');
    await expect(bench.channel.fetchFile?.(id, 3)).rejects.toThrow('too large');
    await expect(bench.channel.fetchFile?.('../secret', 100)).rejects.toThrow('gone');
  });

  it('of somebody else is not found', async () => {
    const { id } = JSON.parse((await upload(browser, Buffer.from('a'))).text) as { id: string };
    const other = await bench.browser();
    const file = { id, name: 'a.txt', mediaType: 'text/plain', bytes: 1 };
    expect((await send(other, file)).status).toBe(404);
    expect(received).toEqual([]);
  });

  it('that is too large, empty, or of nobody is refused', async () => {
    expect((await upload(browser, Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(browser, Buffer.alloc(0))).status).toBe(400);
    expect(await readdir(join(bench.folder, 'uploads')).catch(() => [])).toEqual([]);
  });
});
