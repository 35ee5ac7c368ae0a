/** After a bug the person reads one apology with a reference, and can go on. */

import { expect, it, onTestFinished } from 'vitest';

import { chatKey } from '../../../src/assistant/records/chat.ts';
import type { Change } from '../../../src/record/change.ts';
import { play, type Play } from '../../play.ts';

/** A chat whose record no program would write: whatever reads that part of it fails. */
async function breakChat(held: Play, ...changes: Change[]): Promise<void> {
  const key = chatKey('test', 'thu');
  await held.store().transact(key, (transaction) => {
    transaction.change(key, changes);
    return Promise.resolve();
  });
}

async function askTitle(): Promise<Play> {
  const held = await play({ today: '2026-04-20', agency: 'so-khcn' });
  onTestFinished(() => held.close());
  for (const said of ['/kehoach', '2026', '1']) await held.say(said);
  return held;
}

const frame = ['conversation', 'stack', 0] as const;
const unfinished = { value: [], doubts: [], notes: null };

it('the question is asked again with its buttons, and takes another answer', async () => {
  const held = await askTitle();
  const asked = held.sent.at(-1);
  await breakChat(held, [[...frame, 'pending'], unfinished]);
  const [reply] = await held.say('có');
  expect(reply?.text).toMatch(/^Xin lỗi, có lỗi khi xử lý tin này \(mã \S+\)/);
  expect(reply?.text).toContain(asked?.text);
  const labels = asked?.options.map(({ label }) => label);
  expect(reply?.options.map(({ label }) => label)).toEqual(labels);
  await held.press('Bỏ qua');
  expect(held.last()).toContain('Câu 4/');
});

it('is in the language of the person', async () => {
  const held = await askTitle();
  await held.say('/ngonngu en');
  await breakChat(held, [[...frame, 'pending'], unfinished]);
  const [reply] = await held.say('yes');
  expect(reply?.text).toMatch(/^Sorry, something failed/);
});

it('where the question itself is what fails, one can go back and stop', async () => {
  const held = await askTitle();
  await breakChat(held, [[...frame, 'answers', 'activities'], [null]]);
  await breakChat(held, [[...frame, 'asked'], ['activities']]);
  await held.say('Tọa đàm');
  expect(held.last()).toContain('có lỗi khi xử lý');
  expect(held.sent.at(-1)?.options.map(({ label }) => label)).toEqual(['Quay lại', 'Dừng']);
  await held.press('Dừng');
  expect(held.last()).toContain('Đã dừng.');
});
