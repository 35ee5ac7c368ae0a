/** What platforms post reaches their channel as it came, past what guards the page. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Webhook } from '../../../src/channels/channel.ts';
import { createPort } from '../../contracts/port.ts';
import { ask, openWebBench, type WebBench } from './web-bench.ts';

type Headers = Parameters<Webhook['take']>[0];

describe('POST /hook/<name>', () => {
  let bench: WebBench;
  let taken: { headers: Headers; body: Uint8Array }[];
  let status: number;

  beforeEach(async () => {
    [taken, status] = [[], 200];
    const take: Webhook['take'] = (headers, body) => {
      taken.push({ headers, body });
      return Promise.resolve(status);
    };
    bench = await openWebBench(createPort(), {
      webhooks: { telegram: { take } },
      rateLimit: { max: 3, everyMs: 60_000 },
    });
  });
  afterEach(() => bench.close());

  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    ask(bench.local + path, { method: 'POST', body, headers });

  it('hands the bytes over as they came, whatever they are said to be', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x7b, 0x0d, 0x0a]);
    for (const type of ['application/json', 'application/json; charset=utf-8', 'x/y', ''])
      await post('/hook/telegram', bytes, type === '' ? {} : { 'content-type': type });
    await post('/hook/telegram', '');
    expect(taken.map(({ body }) => Buffer.from(body))).toEqual([
      ...Array<Buffer>(4).fill(bytes),
      Buffer.alloc(0),
    ]);
    expect(taken.every(({ body }) => Buffer.isBuffer(body))).toBe(true);
  });

  it('hands the headers over, and answers with the status alone', async () => {
    status = 401;
    const answer = await post('/hook/telegram', '{}', { 'X-Telegram-Bot-Api-Secret-Token': 'x' });
    expect(taken[0]?.headers['x-telegram-bot-api-secret-token']).toBe('x');
    expect([answer.status, answer.text]).toEqual([401, '']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('asks for no session, no own page and no known host, and counts nobody', async () => {
    const headers = { host: 'vanthu.example.vn', 'sec-fetch-site': 'cross-site', origin: 'null' };
    for (let count = 0; count < 10; count += 1)
      expect((await post('/hook/telegram', '{}', headers)).status).toBe(200);
    expect((await ask(`${bench.local}/`, { headers: { host: headers.host } })).status).toBe(421);
  });

  it('is there for platforms that are open, and for posting', async () => {
    for (const name of ['zalo-oa', 'constructor', '__proto__'])
      expect((await post(`/hook/${name}`, '{}')).status).toBe(404);
    expect((await ask(`${bench.local}/hook/telegram`)).status).toBe(404);
    expect(taken).toEqual([]);
  });

  it('takes a megabyte at most', async () => {
    expect((await post('/hook/telegram', Buffer.alloc(1024 * 1024))).status).toBe(200);
    expect((await post('/hook/telegram', Buffer.alloc(1024 * 1024 + 1))).status).toBe(413);
    expect(taken).toHaveLength(1);
  });
});
