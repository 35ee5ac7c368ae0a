/** What the server of the web chat refuses, and what its answers forbid a browser. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createPort } from '../../contracts/port.ts';
import type { Incoming } from '../../../src/channels/channel.ts';
import { createWebChannel } from '../../../src/channels/web/web.ts';
import { outgoing } from '../../contracts/channel.ts';
import {
  ask,
  type Browser,
  buildPage,
  cookieOf,
  openWebBench,
  randomId,
  secret,
  type WebBench,
} from './web-bench.ts';

const json = { 'content-type': 'application/json' };

describe('the server of the web chat', () => {
  let bench: WebBench;
  let browser: Browser;
  let received: Incoming[];
  let failure: Error | null;
  let logged: string[];

  const port = createPort(
    (incoming) => {
      if (failure !== null) throw failure;
      received.push(incoming);
    },
    {
      openFile: (user, id) =>
        Promise.resolve(user === received[0]?.user ? Buffer.from(`bytes of ${id}`) : null),
    },
  );

  const errorOf = (text: string): { code: string; message: string } =>
    (JSON.parse(text) as { error: { code: string; message: string } }).error;

  beforeEach(async () => {
    [received, failure, logged] = [[], null, []];
    const log = {
      error: (facts: object, text: string) => {
        logged.push(JSON.stringify(facts) + text);
      },
    };
    bench = await openWebBench(port, { log });
    browser = await bench.browser();
  });

  afterEach(async () => {
    await bench.close();
  });

  it('gives the page and a session to who is at this machine', async () => {
    const answer = await ask(`${bench.url}/`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Văn Thư</title>');
    const [cookie] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^vanthu=[\w-]{22}\.[0-9a-f]{32}\.[0-9a-z]+\.[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
  });

  it('keeps the session of who comes again', async () => {
    const again = await browser.ask('/');
    expect(cookieOf(again)).toBe(browser.cookie);
  });

  it('sends who was led here by another site round once, before making a session', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const first = await ask(`${bench.url}/`, { headers });
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.text).toContain('content="0; url=/?again"');
    const second = await ask(`${bench.url}/?again`, { headers });
    expect(second.headers['set-cookie']).toHaveLength(1);
  });

  it('makes no session for what a proxy brings', async () => {
    const answer = await ask(`${bench.url}/`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a host that it does not know', async () => {
    const answer = await ask(`${bench.url}/`, { headers: { host: 'evil.example' } });
    expect(answer.status).toBe(421);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['nobody says where', {}],
  ])('refuses a message from %s', async (_name, headers) => {
    const body = JSON.stringify({ id: 'message-1', text: 'x' });
    const answer = await browser.ask('/messages', {
      method: 'POST',
      headers: { ...json, ...headers },
      body,
    });
    expect(answer.status).toBe(403);
    expect(received).toEqual([]);
  });

  it('refuses to stream to a page of another origin', async () => {
    const events = await browser.listen('', { origin: 'http://evil.example' });
    expect(events.status).toBe(403);
    events.close();
  });

  it.each([
    ['no cookie', () => ''],
    ['a forged cookie', () => `vanthu=${randomId()}.${randomId()}${randomId()}`],
    ['a cookie with another id', (cookie: string) => cookie.replace(/=..../, '=AAAA')],
    ['a cookie with a part more', (cookie: string) => `${cookie}.x`],
  ])('refuses %s', async (_name, change) => {
    const stranger = await bench.browser(change(browser.cookie));
    const [posted, older, file] = [
      await stranger.post({ id: 'message-1', text: 'x' }),
      await stranger.ask('/messages?before=9'),
      await stranger.ask('/files/a/b'),
    ];
    const events = await stranger.listen();
    expect([posted.status, older.status, file.status, events.status]).toEqual([401, 401, 401, 401]);
    expect(errorOf(posted.text).code).toBe('no-session');
    events.close();
    expect(received).toEqual([]);
  });

  it.each([
    ['what is not JSON', json, '{"id":', 400, 'bad-message'],
    ['a form', { 'content-type': 'text/plain' }, 'id=1', 415, 'not-json'],
    [
      'a body that is too large',
      json,
      JSON.stringify({ text: 'x'.repeat(600_000) }),
      413,
      'too-large',
    ],
    ['a short id', json, '{"id":"1","text":"x"}', 400, 'bad-message'],
    ['an id with odd marks', json, '{"id":"../../../etc","text":"x"}', 400, 'bad-message'],
    ['an empty text', json, '{"id":"message-1","text":"  "}', 400, 'bad-message'],
    ['a text that is no text', json, '{"id":"message-1","text":[1]}', 400, 'bad-message'],
    [
      'a poisoned prototype',
      json,
      '{"id":"message-1","text":"x","__proto__":{}}',
      400,
      'bad-message',
    ],
  ])('refuses %s and says so', async (_name, headers, body, status, code) => {
    const answer = await browser.ask('/messages', {
      method: 'POST',
      headers: { ...headers, origin: bench.url },
      body,
    });
    expect(answer.status).toBe(status);
    expect(errorOf(answer.text).code).toBe(code);
    expect(errorOf(answer.text).message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễ]/);
    expect(received).toEqual([]);
  });

  it('says it in English to an English page', async () => {
    const answer = await browser.ask('/messages', {
      method: 'POST',
      headers: { ...json, origin: bench.url, 'accept-language': 'en' },
      body: '{}',
    });
    expect(errorOf(answer.text).message).toContain('Reload the page');
  });

  it('tells a failure by its reference, and logs neither texts nor cookies', async () => {
    failure = new Error('the store is full');
    const answer = await browser.post({ id: 'message-1', text: 'nội dung riêng' });
    expect(answer.status).toBe(500);
    const reference = /Mã tra cứu: (\S+)\./.exec(errorOf(answer.text).message)?.[1] ?? 'none';
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(reference);
    expect(logged[0]).not.toContain('nội dung riêng');
    expect(logged[0]).not.toContain(browser.cookie);
  });

  it('forbids the browser what the page does not need, and forces no https', async () => {
    const { headers } = await ask(`${bench.url}/`);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' blob: data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('puts the same guards on streams, files, errors and the parts of the page', async () => {
    const answers = [
      await browser.ask('/files/none'),
      await browser.ask('/nowhere'),
      await browser.ask('/page/chat.js'),
      await browser.ask('/page/chat.css'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200, 200]);
    for (const { headers } of answers) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('gives no file from outside the page', async () => {
    for (const path of ['/page/../index.ts', '/page/%2e%2e/package.json', '/page/..%2fweb.ts']) {
      expect((await browser.ask(path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('says which setting to change when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = (other.address() as AddressInfo).port;
    const channel = createWebChannel({
      host: '127.0.0.1',
      port: taken,
      publicUrl: null,
      store: bench.store,
      secret,
      clock: () => 0,
      randomId,
      pageFolder: await buildPage(),
      uploadFolder: '',
      log: { error: () => undefined },
    });
    await expect(channel.open(port)).rejects.toMatchObject({
      name: 'ConfigError',
      setting: 'PORT',
      message: expect.stringMatching(
        new RegExp(`^Cổng ${taken} đang có chương trình khác dùng`),
      ) as string,
    });
    other.close();
  });

  it('gives files that were offered in the chat, to save or to show, and no others', async () => {
    await browser.post({ id: 'message-1', text: 'xong' });
    const chat = received[0]?.chat ?? '';
    const file = (name: string, mediaType: string, role: 'document' | 'picture') => ({
      id: `so-khcn/p1/2/${name}`,
      name,
      mediaType,
      title: 'Kế hoạch',
      role,
    });
    await bench.channel.send(
      outgoing(chat, 'Bản nháp đã xong.', {
        files: [
          file('Ke hoach "18-5".docx', 'application/octet-stream', 'document'),
          file('trang-1.png', 'image/png', 'picture'),
          file('x.html', 'text/html', 'picture'),
        ],
      }),
    );
    const saved = await browser.ask(
      `/files/so-khcn/p1/2/${encodeURIComponent('Ke hoach "18-5".docx')}`,
    );
    expect(saved.text).toBe('bytes of so-khcn/p1/2/Ke hoach "18-5".docx');
    expect(saved.headers['content-disposition']).toBe('attachment; filename="Ke-hoach-18-5-.docx"');
    expect(saved.headers['cache-control']).toContain('private');
    const shown = await browser.ask('/files/so-khcn/p1/2/trang-1.png');
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.headers['content-disposition']).toBe('inline; filename="trang-1.png"');
    const page = await browser.ask('/files/so-khcn/p1/2/x.html');
    expect(page.headers['content-disposition']).toContain('attachment');
    expect((await browser.ask('/files/so-khcn/p1/3/trang-1.png')).status).toBe(404);
    const other = await bench.browser();
    expect((await other.ask('/files/so-khcn/p1/2/trang-1.png')).status).toBe(404);
  });
});

describe('the rate limit', () => {
  it('asks who sends too fast to wait, and nobody else', async () => {
    const bench = await openWebBench(createPort(), { rateLimit: { max: 3, everyMs: 60_000 } });
    const [hasty, calm] = [await bench.browser(), await bench.browser()];
    const statuses: number[] = [];
    for (const number of [1, 2, 3, 4]) {
      statuses.push((await hasty.post({ id: `message-${number}`, text: 'x' })).status);
    }
    expect(statuses).toEqual([202, 202, 202, 429]);
    const refused = await hasty.post({ id: 'message-5', text: 'x' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('too-often');
    expect((await calm.post({ id: 'message-1', text: 'x' })).status).toBe(202);
    await bench.close();
  });
});
