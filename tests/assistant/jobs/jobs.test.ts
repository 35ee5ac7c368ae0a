/** Work after a turn: kept with it, done outside it, and told in another turn of the same chat. */

import { afterEach, expect, it } from 'vitest';

import { ChannelError } from '../../../src/errors.ts';
import { play, type Play, type PlaySettings } from '../../play.ts';
import { ask, countPages, createTiming, untilQuiet } from './ask-for-job.ts';

const today = '2026-04-20';
let held: Play;
afterEach(() => held.close());

async function open(more: Partial<PlaySettings>): Promise<ReturnType<typeof createTiming>> {
  const timing = createTiming();
  held = await play({ today, timing, ...more });
  return timing;
}

const said = () => held.sent.map(({ text }) => text);

it('tells what it found out in the chat that asked', async () => {
  await open({ jobs: [countPages({})] });
  await ask(held);
  await untilQuiet(held);
  expect(said()).toEqual(['Đã đếm 7 trang.']);
});

it('does the jobs of a chat in their order, and those of another chat meanwhile', async () => {
  const begun: number[] = [];
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const run = async ({ pages }: { pages: number }) => {
    begun.push(pages);
    if (pages === 1) await finished;
    if (pages === 3) finish();
    return pages;
  };
  await open({ jobs: [countPages({ run })] });
  await ask(held, { pages: 1 }, { id: 'a' });
  await ask(held, { pages: 2 }, { id: 'b' });
  await ask(held, { pages: 3 }, { id: 'c', user: 'hoa' });
  await untilQuiet(held);
  expect(begun.filter((pages) => pages !== 3)).toEqual([1, 2]);
});

it('is part of the answer to the message that asked for it', async () => {
  await open({ jobs: [countPages({})] });
  await ask(held);
  await held.say('/trogiup');
  expect(said()).toContain('Đã đếm 7 trang.');
});

it('lets a turn that fails ask for nothing', async () => {
  await open({ jobs: [countPages({})] });
  await expect(ask(held, { pages: 'bảy' })).rejects.toThrow(RangeError);
  expect(await held.keys('jobs/')).toEqual([]);
});

it('is tried again with what it is given, and says so when it was tried often enough', async () => {
  let tries = 0;
  const run = () => {
    tries += 1;
    return Promise.reject(new Error('the platform is down'));
  };
  await open({ jobs: [countPages({ run })] });
  await ask(held);
  await untilQuiet(held);
  expect(tries).toBe(3);
  expect(said()).toEqual([expect.stringContaining('chưa làm được vì có lỗi')]);
});

it('is not tried again where it was refused for good, and has its own words for it', async () => {
  let tries = 0;
  await open({
    jobs: [
      countPages({
        run: () => {
          tries += 1;
          return Promise.reject(new ChannelError('test', 'no such file', null));
        },
        excuse: (_talk, { payload, failure }, answer) => {
          answer.say(`Không đếm được ${payload.pages} trang: ${failure.why}.`);
          return Promise.resolve();
        },
      }),
    ],
  });
  await ask(held);
  await untilQuiet(held);
  expect(tries).toBe(1);
  expect(said()).toEqual(['Không đếm được 7 trang: refused.']);
});

it('is ended when its time is over, and learns of it', async () => {
  let isEnded = false;
  const run = (_payload: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<never>(() => {
      signal.addEventListener('abort', () => (isEnded = true));
    });
  await open({ jobs: [countPages({ run, timeMs: 10 })] });
  await ask(held);
  await untilQuiet(held);
  expect(isEnded).toBe(true);
  expect(said()).toEqual([expect.stringContaining('mất quá nhiều thời gian')]);
});

it('tells how far it is in one message, whose button ends the work of the chat', async () => {
  let isEnded = false;
  const timing = await open({
    capabilities: { canEdit: true },
    jobs: [
      countPages({
        progressWords: 'jobs-progress',
        run: async (_payload, { progress, signal }) => {
          for (let page = 1; !signal.aborted; page += 1) {
            timing.pass(5_000);
            progress(page, 9_999);
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
          isEnded = true;
          return 0;
        },
      }),
    ],
  });
  await ask(held);
  while (held.sent.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  const [first, second] = held.sent;
  expect(first?.text).toMatch(/^Đang làm: \d+\/9999\.$/);
  expect(second?.replaces).toEqual({ message: first?.id, orElse: 'drop' });
  expect(held.screen()).toHaveLength(1);
  const [button] = first?.options ?? [];
  await held.send({ text: 'Dừng việc này', option: button?.id ?? null });
  await untilQuiet(held);
  expect(isEnded).toBe(true);
  expect(said()).toContain('Đã dừng việc đang làm.');
});

it('loses the button of its progress when it is over', async () => {
  const timing = await open({
    capabilities: { canEdit: true },
    jobs: [
      countPages({
        run: async ({ pages }, { progress }) => {
          timing.pass(5_000);
          progress(1, 2);
          while (held.screen().length === 0) await new Promise((done) => setTimeout(done, 1));
          return pages;
        },
      }),
    ],
  });
  await ask(held);
  await untilQuiet(held);
  expect(held.screen().map(({ text, options }) => [text, options.length])).toEqual([
    ['Đã làm xong.', 0],
    ['Đã đếm 7 trang.', 0],
  ]);
});

it('is ended by the word for stopping where no dialogue is under way', async () => {
  await open({ jobs: [countPages({ run: () => new Promise(() => undefined) })] });
  await ask(held);
  await held.say('dừng');
  await untilQuiet(held);
  expect(said()).toEqual(['Đã dừng việc đang làm.']);
});

it('is not known to another release, and says so once', async () => {
  await open({ jobs: [countPages({ run: () => new Promise(() => undefined) })] });
  await ask(held);
  const later = { ...held.carried() };
  const store = held.store();
  const kept = await store.read('jobs/test:thu');
  await held.close();
  await open({ jobs: [] });
  expect(later.sent).toEqual([]);
  await held.store().transact('chats/test:thu', (transaction) => {
    transaction.change('jobs/test:thu', [[[], kept]]);
    return Promise.resolve();
  });
  held.assistance().jobs.tell({ channel: 'test', chat: 'thu' });
  await untilQuiet(held);
  expect(said()).toEqual([expect.stringContaining('chưa làm được vì có lỗi')]);
});

it('keeps its person when what it found out cannot be told', async () => {
  await open({
    jobs: [countPages({ conclude: () => Promise.reject(new TypeError('a bug')) })],
  });
  await ask(held);
  await untilQuiet(held);
  expect(said()).toEqual([expect.stringContaining('chưa làm được vì có lỗi')]);
});
