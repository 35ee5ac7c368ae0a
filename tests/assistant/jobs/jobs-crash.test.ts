/** The program is stopped between every two effects of a job: its outcome is told once all the same. */

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { play, type Life } from '../../play.ts';
import { ask, countPages, createTiming, untilQuiet } from './ask-for-job.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-jobs-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const never = new Promise<never>(() => undefined);

/** A program that is stopped after so many effects, and opened again. */
async function live(at: number, stops = 1): Promise<{ said: string[]; effects: number }> {
  let effects = 0;
  let left = stops;
  let stop: () => void = () => undefined;
  let stopped = new Promise<void>((resolve) => (stop = resolve));
  let isOver = () => false;
  let effect: Life = (work) => work();
  const life = (): Life => {
    let over = false;
    const mine = () => over;
    const run: Life = async (work) => {
      if (mine()) return never;
      const result = await work();
      effects += 1;
      if (mine()) return never;
      if (left > 0 && effects >= at && at > 0) {
        left -= 1;
        over = true;
        stop();
        return never;
      }
      return result;
    };
    isOver = mine;
    effect = run;
    return run;
  };
  const timing = createTiming();
  const job = countPages({
    run: async ({ pages }, { progress }) => {
      timing.pass(5_000);
      progress(1, pages);
      await effect(() => Promise.resolve());
      return pages;
    },
  });
  const held = await play({
    today: '2026-04-20',
    folder: path.join(folder, `${at}-${stops}`),
    capabilities: { canEdit: true },
    timing,
    jobs: [job],
    life,
  });
  for (;;) {
    stopped = new Promise<void>((resolve) => (stop = resolve));
    const done = ask(held).then(() => untilQuiet(held));
    await Promise.race([done.catch(() => undefined), stopped]);
    if (!isOver()) break;
    await held.restart();
  }
  const said = held.screen().map(({ text }) => text);
  await held.close();
  return { said, effects };
}

it('tells the outcome once, wherever the program stops', { timeout: 60_000 }, async () => {
  const { effects, said } = await live(0);
  expect(effects).toBeGreaterThan(4);
  expect(said.at(-1)).toBe('Đã đếm 7 trang.');
  for (let at = 1; at <= effects; at += 1) {
    const course = await live(at);
    const outcomes = course.said.filter((text) => text === 'Đã đếm 7 trang.');
    expect(outcomes, `stopped after ${at} of ${effects} effects`).toHaveLength(1);
  }
});

it('gives a job up that the program does not survive', { timeout: 60_000 }, async () => {
  const { said } = await live(2, 4);
  expect(said.at(-1)).toContain('chưa làm được vì có lỗi');
});
