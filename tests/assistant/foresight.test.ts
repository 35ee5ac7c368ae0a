/** What a text would be answered can be had before it is sent: nothing is kept of it. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { play, type Play } from '../play.ts';

let held: Play;
const foresee = (text: string) => held.port().foresee({ chat: 'thu', user: 'thu' }, text);

beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

it('tells what a text would be answered, and is answered so when it is sent', async () => {
  const text = 'làm kế hoạch 18/5 năm 2026, treo băng rôn VP làm trước 15/5';
  const foreseen = await foresee(text);
  expect(foreseen).toContain('1. Treo băng rôn · Văn phòng Sở');
  expect(held.sent).toEqual([]);
  expect((await held.say(text))[0]?.text).toBe(foreseen);
});

it('keeps nothing: the next question is the one that stood', async () => {
  await held.say('/kehoach');
  const asked = held.last();
  expect(await foresee('2026')).not.toContain('Câu 1/');
  await held.say('tiếp tục');
  expect(held.last()).toContain(asked);
});
