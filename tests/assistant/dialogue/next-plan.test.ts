/** One plan after another: each is a document of its own, and a change of one is a new version of it. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-01', agency: 'so-khcn' });
});
afterEach(() => held.close());

const draft = async (title: string): Promise<string> => {
  const skips = Array.from({ length: 5 }, () => 'bỏ qua');
  const texts = ['/kehoach', '2026', '1', ...skips, `${title} - VP - trước 15/5`];
  for (const text of [...texts, 'xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong', 'xong']) {
    await held.say(text);
  }
  return lastFile();
};
const lastFile = (): string =>
  held.sent.flatMap(({ files }) => files).findLast(({ role }) => role === 'document')?.id ?? '';
const titleIn = async (file: string) => (await held.facts(file)).activities[0]?.title;

it('begins another plan when one was produced and left open', async () => {
  const first = await draft('Việc một');
  const second = await draft('Việc hai');
  expect(second.split('/')[1]).not.toBe(first.split('/')[1]);
  expect(await titleIn(first)).toBe('Việc một');
  expect(await titleIn(second)).toBe('Việc hai');
});

it('makes a new version of the plan that is changed', async () => {
  const first = await draft('Việc một');
  for (const text of ['sửa', '8', 'sửa 1', '1', 'Việc khác', 'xong', 'xong', 'xong']) {
    await held.say(text);
  }
  const changed = lastFile();
  expect(changed.split('/').slice(0, 3)).toEqual([...first.split('/').slice(0, 2), '2']);
  expect(await titleIn(first)).toBe('Việc một');
  expect(await titleIn(changed)).toBe('Việc khác');
});
