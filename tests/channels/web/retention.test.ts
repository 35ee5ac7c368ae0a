/** What the web chat keeps does not grow for ever, and nothing that is under way is lost. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sweepAll } from '../../../src/stores/sweep.ts';
import { Clerk } from './clerk.ts';
import { type Browser, openWebBench, type WebBench } from './web-bench.ts';

const dayMs = 86_400_000;

describe('the transcript of a web chat', () => {
  let bench: WebBench;
  let clerk: Clerk;
  let now: number;
  let count = 0;

  beforeEach(async () => {
    now = Date.UTC(2026, 0, 5, 3);
    clerk = new Clerk(
      () => bench.channel,
      () => now,
    );
    bench = await openWebBench(clerk.port, { clock: () => now });
  });
  afterEach(async () => {
    await bench.close();
  });

  const sweep = () => sweepAll(bench.store, bench.channel.sweeps ?? [], { months: 13, now });
  const say = async (browser: Browser, text: string): Promise<void> => {
    count += 1;
    const id = `message-${count}`;
    expect((await browser.post({ id, text })).status).toBe(202);
  };
  const tell = (chat: string, id: string) => clerk.say(chat, id, { text: id });
  /** Lets time go by for somebody who comes each month. */
  const comeEachMonth = async (browser: Browser, months: number): Promise<void> => {
    for (let month = 0; month < months; month += 1) {
      now += 30 * dayMs;
      expect((await browser.ask('/messages?before=1')).status).toBe(200);
      await sweep();
    }
  };
  interface Piece {
    first: number;
    entries: { number: number; entry: { text: string } }[];
  }
  const read = async (browser: Browser, before = 99_999): Promise<Piece> =>
    JSON.parse((await browser.ask(`/messages?before=${before}`)).text) as Piece;

  it('loses what is older than the time it is kept, and keeps the numbers of the rest', async () => {
    const browser = await bench.browser();
    await say(browser, 'cũ');
    const chat = clerk.received[0]?.chat ?? '';
    for (let n = 0; n < 40; n += 1) await tell(chat, `old-${n}`);
    await comeEachMonth(browser, 10);
    for (let n = 0; n < 120; n += 1) await tell(chat, `new-${n}`);
    await comeEachMonth(browser, 3);
    expect(await bench.store.measureLog(`transcripts/web:${chat}`)).toEqual({ first: 0, end: 162 });
    await comeEachMonth(browser, 1);
    expect(await bench.store.measureLog(`transcripts/web:${chat}`)).toEqual({
      first: 42,
      end: 162,
    });
    const newest = await read(browser);
    expect([newest.first, newest.entries.length]).toEqual([63, 100]);
    const older = await read(browser, newest.first);
    // Nothing older is offered.
    expect([older.first, older.entries[0]?.number, older.entries.length]).toEqual([1, 43, 20]);
    expect(await read(browser, 43)).toEqual({ first: 1, entries: [] });
    const events = await browser.listen('?after=10');
    expect((await events.take('entry', 120))[0]?.id).toBe('43');
    await say(browser, 'tiếp');
    expect((await events.take('entry', 122)).at(-1)?.id).toBe('164');
    events.close();
  });

  it('keeps the newest of who can come back, however old it is', async () => {
    const browser = await bench.browser();
    await say(browser, '/kehoach');
    const chat = clerk.received[0]?.chat ?? '';
    await comeEachMonth(browser, 20);
    expect((await read(browser)).entries.map(({ entry }) => entry.text)).toEqual([
      '/kehoach',
      'Câu 1/8. Kế hoạch của năm nào?',
    ]);
    for (let n = 0; n < 150; n += 1) await tell(chat, `n-${n}`);
    await sweep();
    expect((await read(browser)).entries).toHaveLength(100);
  });

  it('goes with the session, whole, once nobody can come back', async () => {
    const [gone, here] = [await bench.browser(), await bench.browser()];
    await say(gone, 'đã lâu');
    await say(here, 'còn đây');
    expect(await bench.store.listLogs('transcripts/')).toHaveLength(2);
    await comeEachMonth(here, 13);
    now += 10 * dayMs;
    await sweep();
    expect(await bench.store.listLogs('transcripts/')).toEqual([
      `transcripts/web:${clerk.received[1]?.chat ?? ''}`,
    ]);
    expect(await bench.store.list('web-sessions/')).toHaveLength(1);
    expect((await gone.ask('/messages?before=1')).status).toBe(401);
    expect((await read(here)).entries).toHaveLength(2);
  });

  it('gives a file that was offered long ago, and reads for the newest no more than it needs', async () => {
    const browser = await bench.browser();
    await say(browser, 'xong');
    const chat = clerk.received[0]?.chat ?? '';
    for (let n = 0; n < 1200; n += 1) {
      await bench.store.append(`transcripts/web:${chat}`, {
        from: 'assistant',
        id: `n-${n}`,
        text: '',
        options: [],
        files: [],
        at: now,
      });
    }
    await bench.closeChannel();
    const { folder } = bench;
    bench = await openWebBench(clerk.port, { clock: () => now }, folder);
    await bench.channel.close();
    let lines = 0;
    const { store } = bench;
    const counted = {
      ...store,
      readLog: async (...about: Parameters<typeof store.readLog>) => {
        const entries = await store.readLog(...about);
        lines += entries.length;
        return entries;
      },
    };
    const other = await openWebBench(clerk.port, { clock: () => now, store: counted });
    const again = await other.browser(browser.cookie);
    expect((await again.ask('/messages?before=9999')).status).toBe(200);
    expect(lines).toBe(600);
    expect((await again.ask('/files/so-khcn/p1/1/trang-1.png')).status).toBe(200);
    expect((await again.ask('/files/none')).status).toBe(404);
    expect(lines).toBe(100 + 1202);
    expect((await again.ask('/files/none')).status).toBe(404);
    expect(lines).toBe(100 + 1202);
    await other.close();
  });
});
