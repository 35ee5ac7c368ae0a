/** A session of the web chat ends when its person says so, or stays away; a copy of it ends with it. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sign } from '../../../src/signature.ts';
import { createPort } from '../../contracts/port.ts';
import { type Answer, ask, type Browser, cookieOf, openWebBench, secret } from './web-bench.ts';
import { randomId, type WebBench } from './web-bench.ts';

const dayMs = 86_400_000;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0';
const evil = 'Chrome/1 <script>alert(1)</script> Windows';

describe('a session of the web chat', () => {
  let bench: WebBench;
  let now: number;
  const port = createPort();
  const clock = (): number => now;

  beforeEach(async () => {
    now = 1_780_000_000_000;
    bench = await openWebBench(port, { clock });
  });
  afterEach(async () => {
    await bench.close();
  });

  const use = async ({ ask: asks }: Browser): Promise<number> =>
    (await asks('/messages?before=1')).status;
  const open = async (headers: Record<string, string> = {}): Promise<Browser> => {
    const browser = await bench.browser();
    await browser.ask('/messages?before=1', { headers });
    return browser;
  };
  const press = ({ ask: asks }: Browser, path: string, headers?: object): Promise<Answer> =>
    asks(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: bench.url,
        ...headers,
      },
    });
  const endPaths = async ({ ask: asks }: Browser): Promise<string[]> =>
    [...(await asks('/devices')).text.matchAll(/action="(\/devices\/\w+\/end)"/g)].map(
      ([, path = '']) => path,
    );
  const link = async (browser: Browser): Promise<string> => {
    const page = await press(browser, '/devices/link');
    return /value="[^"]*(\/them\/[^"]+)"/.exec(page.text)?.[1] ?? 'none';
  };
  /** Opens one more browser of the same person. */
  const join = async (browser: Browser): Promise<Browser> => {
    const answer = await press(await bench.browser(''), await link(browser), { cookie: '' });
    expect(answer.status).toBe(303);
    const joined = await bench.browser(cookieOf(answer));
    expect(await use(joined)).toBe(200);
    return joined;
  };
  const records = async () =>
    Promise.all((await bench.store.list('web-sessions/')).map((key) => bench.store.read(key)));

  it('is over for every copy of its cookie when its person signs out', async () => {
    const browser = await open();
    const copy = await bench.browser(browser.cookie);
    expect(await use(copy)).toBe(200);
    const events = await copy.listen();
    const [path = ''] = await endPaths(browser);
    const answer = await press(browser, path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Đã đăng xuất');
    expect(answer.text).toContain('href="/"');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^vanthu=; Max-Age=0;/);
    expect(answer.headers['clear-site-data']).toContain('storage');
    await events.over();
    const answers = [
      await copy.post({ id: 'message-1', text: 'x' }),
      await copy.ask('/files/a/b'),
      await press(copy, '/devices/link'),
      await copy.ask('/devices'),
      await press(copy, path),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect((await copy.listen()).status).toBe(401);
    expect(await use(copy)).toBe(401);
  });

  it('stays over after a restart, and however long one waits', async () => {
    const browser = await open();
    await press(browser, (await endPaths(browser))[0] ?? '');
    await bench.closeChannel();
    bench = await openWebBench(port, { clock }, bench.folder);
    for (const days of [0, 1, 2, 5, 40, 500]) {
      now += days * dayMs;
      const copy = await bench.browser(browser.cookie);
      expect(await use(copy)).toBe(401);
    }
  });

  it('stays over while its person goes on in another browser', async () => {
    const first = await open();
    const second = await join(first);
    await press(first, '/devices/others/end');
    for (let days = 0; days < 6; days += 1) {
      expect([await use(first), await use(second)]).toEqual([200, 401]);
      now += dayMs;
    }
    expect(JSON.stringify(await records()).match(/"ended":true/g)).toBeNull();
  });

  it('gives way to a new one at this machine', async () => {
    const browser = await open();
    await press(browser, (await endPaths(browser))[0] ?? '');
    const again = await browser.ask('/');
    expect(again.status).toBe(200);
    expect(cookieOf(again)).not.toBe(browser.cookie);
    expect(await use(await bench.browser(cookieOf(again)))).toBe(200);
  });

  it('ends when its person stays away for more than 30 days, and not sooner', async () => {
    const [faithful, idle] = [await open(), await open()];
    for (let days = 0; days < 30; days += 10) {
      now += 10 * dayMs;
      expect(await use(faithful)).toBe(200);
    }
    now += dayMs;
    expect(await use(idle)).toBe(401);
    expect(await use(faithful)).toBe(200);
    now += 30 * dayMs;
    expect(await use(faithful)).toBe(200);
    now += 31 * dayMs;
    expect(await use(faithful)).toBe(401);
  });

  it('goes on when a clock that was ahead is put right', async () => {
    const browser = await open();
    now -= 200 * dayMs;
    expect(await use(browser)).toBe(200);
    now += 31 * dayMs;
    expect(await use(browser)).toBe(401);
  });

  it('is not begun by a cookie that was made days ago', async () => {
    const unused = await bench.browser();
    now += 2 * dayMs;
    expect(await use(unused)).toBe(401);
  });

  it('writes once a day, and nothing for who only looks at the page', async () => {
    await bench.browser();
    expect(await records()).toEqual([]);
    let turns = 0;
    const counted = {
      ...bench.store,
      transact: ((...about: Parameters<typeof bench.store.transact>) => {
        turns += 1;
        return bench.store.transact(...about);
      }) as typeof bench.store.transact,
    };
    await bench.channel.close();
    const other = await openWebBench(port, { clock, store: counted });
    const browser = await other.browser();
    for (let day = 1; day <= 3; day += 1) {
      for (let time = 0; time < 5; time += 1) expect(await use(browser)).toBe(200);
      expect(turns).toBe(day);
      now += dayMs;
    }
    await other.close();
  });

  it('is kept by who had one before sessions were recorded, until they sign out', async () => {
    const id = randomId();
    const old = await bench.browser(`vanthu=${id}.${sign(secret, 'session', id)}`);
    expect(await use(old)).toBe(200);
    const second = await join(old);
    await press(second, '/devices/others/end');
    for (const days of [0, 2, 20, 20, 500]) {
      now += days * dayMs;
      expect([await use(second), await use(old)]).toEqual([days < 500 ? 200 : 401, 401]);
    }
  });

  it('is shared with one more browser by a link, once and for 15 minutes', async () => {
    const first = await open({ 'user-agent': firefox });
    const path = await link(first);
    expect((await ask(`${bench.url}${path}`)).text).toContain('Dùng trên thiết bị này');
    const stranger = await bench.browser('');
    expect((await press(stranger, path)).status).toBe(303);
    expect((await press(stranger, path)).status).toBe(410);
    const late = await link(first);
    now += 15 * 60_000;
    expect((await press(stranger, late)).status).toBe(410);
    expect((await ask(bench.url + late)).status).toBe(410);
    const forged = (await link(first)).replace(/\.[^.]+(?=\.[^.]+\.[^.]+$)/, `.${randomId()}`);
    expect((await press(stranger, forged)).status).toBe(410);
  });

  it('is the same person on each of their devices, who can end one, or the others', async () => {
    const first = await open({ 'user-agent': firefox });
    const [second, third] = [await join(first), await join(first)];
    await first.post({ id: 'message-1', text: 'Treo băng rôn' });
    expect((await third.ask('/messages?before=9')).text).toContain('Treo băng rôn');
    const page = (await first.ask('/devices')).text;
    expect(page).toContain('Firefox · Windows</b> (Thiết bị này)');
    expect(await endPaths(first)).toHaveLength(4);
    const [own = ''] = await endPaths(second);
    expect((await press(first, own)).status).toBe(303);
    expect([await use(first), await use(second), await use(third)]).toEqual([200, 401, 200]);
    expect((await press(first, '/devices/others/end')).status).toBe(303);
    expect([await use(first), await use(third)]).toEqual([200, 401]);
  });

  it('is ended by nobody else', async () => {
    const [mine, other] = [await open(), await open()];
    const [path = ''] = await endPaths(mine);
    await press(other, path);
    await press(other, '/devices/others/end');
    expect([await use(mine), await use(other)]).toEqual([200, 200]);
  });

  it.each(['/devices/others/end', '/devices/link'])(
    'is left alone by another site that posts to %s',
    async (path) => {
      const browser = await open();
      for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }])
        expect((await press(browser, path, headers)).status).toBe(403);
      const [own = ''] = await endPaths(browser);
      expect((await press(browser, own, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect(await use(browser)).toBe(200);
    },
  );

  it('keeps of what a browser says of itself known words alone', async () => {
    const browser = await open({ 'user-agent': evil });
    expect((await browser.ask('/devices')).text).toContain('<b>Chrome · Windows</b>');
    expect(JSON.stringify(await records())).not.toContain('script');
    expect(JSON.stringify(await records())).not.toContain(browser.cookie.slice(7, 29));
  });
});

describe('a session from elsewhere', () => {
  it('says what to do when it is over', async () => {
    let now = 1_780_000_000_000;
    const settings = { publicUrl: 'https://vanthu.example.vn', clock: () => now };
    const taken = createPort(undefined, { join: () => Promise.resolve(true) });
    const bench = await openWebBench(taken, settings);
    const headers = { host: 'vanthu.example.vn', origin: 'https://vanthu.example.vn' };
    const joined = await ask(`${bench.local}/moi/x`, { method: 'POST', headers });
    const cookie = cookieOf(joined);
    const get = () => ask(`${bench.local}/`, { headers: { ...headers, cookie } });
    expect((await get()).status).toBe(200);
    now += 31 * dayMs;
    const answer = await get();
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('xin lời mời mới');
    await bench.close();
  });
});
