/** Somebody who comes back after weeks is told what they were doing. */

import { afterEach, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let held: Play;
afterEach(() => held.close());

it('says in one line what is under way, and takes the answer to the question that was asked', async () => {
  held = await play({ today: '2026-04-01', agency: 'so-khcn' });
  await held.say('/kehoach');
  await held.say('2026');
  await held.restart('2026-04-22');
  const [reply] = await held.say('1');
  expect(reply?.text).toMatch(/^Ta đang làm: Soạn kế hoạch \(đã trả lời 1 câu\)\.\n\nCâu 3\/12\./);
  const [next] = await held.say('bỏ qua');
  expect(next?.text).not.toContain('Ta đang làm');
});
