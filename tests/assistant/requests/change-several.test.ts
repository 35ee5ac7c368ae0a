/** A followed plan is changed in words: several changes at once, shown before and after, taken back as one. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Play } from '../../play.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held } = office);
  await office.turnOn();
  await office.owner.say('/tiendo');
});
afterEach(() => held.close());

const activities = async () =>
  (await office.plan()).facts.activities.map(({ title, leads, time }) => [
    title,
    leads.length,
    time?.due ?? null,
  ]);

it('several changes of one message, and all days at once', async () => {
  const said = text(
    await office.owner.say(
      'việc 1 và 2 do Chi đoàn làm, lùi tất cả 3 ngày, thêm VP phối hợp việc 2',
    ),
  );
  expect(said).toContain('1. Treo băng rôn: Văn phòng Sở → Chi đoàn Thanh niên');
  // 11/5 là thứ Hai, 18/5 cũng vậy.
  expect(said).toContain('1. Treo băng rôn: trước 08/5/2026 → trước 11/5/2026');
  expect(said).toContain('Tệp đã gửi là bản trước khi đổi');
  expect(await activities()).toEqual([
    ['Treo băng rôn', 1, '2026-05-11'],
    ['Tọa đàm', 1, '2026-05-18'],
  ]);
  await office.owner.press('Hoàn tác');
  expect(await activities()).toEqual([
    ['Treo băng rôn', 1, '2026-05-08'],
    ['Tọa đàm', 1, '2026-05-15'],
  ]);
});

it.each(['bỏ việc cuối', 'xóa 2', 'xóa mục 2'])('takes one away: %s', async (words) => {
  await office.owner.say(words);
  expect((await activities()).map(([title]) => title)).toEqual(['Treo băng rôn']);
  await office.owner.press('Hoàn tác');
  expect(await activities()).toHaveLength(2);
});

it('gives a new version of the document in one press', async () => {
  await office.owner.say('việc 2 giao cho VP, hạn 20/5');
  const [reply] = await office.owner.press('Bản mới');
  const id = reply?.files.find(({ role }) => role === 'document')?.id ?? '';
  const { activities: drafted } = await held.facts(id);
  expect(drafted[1]).toMatchObject({ leads: ['Văn phòng Sở'], time: { due: '2026-05-20' } });
});

it('words in a dialogue that was begun later are for that dialogue', async () => {
  for (const said of ['/kehoach', '2027', 'xong', 'xong']) await office.owner.say(said);
  await office.owner.say('xóa mục 2');
  expect(await activities()).toHaveLength(2);
});
