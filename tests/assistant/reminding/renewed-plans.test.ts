/** A plan that is drafted anew, deleted, or loses its group while it is reminded of. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Play, Writer } from '../../play.ts';
import { openRemindedOffice, text, type RemindedOffice } from './reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
let group: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner, group } = office);
});
afterEach(() => held.close());

const titles = async () => (await office.plan()).facts.activities.map(({ title }) => title);
/** Edits the activities of the plan whose dialogue is open, and makes it anew. */
const edit = async (...said: string[]): Promise<string> => {
  await owner.say('sửa');
  await owner.say('sửa 8');
  for (const one of said) await owner.say(one);
  await owner.say('xong');
  return text(await owner.say('xong'));
};

describe('a plan that is drafted anew', () => {
  it('is reminded of as it is now, with what was answered', async () => {
    await office.turnOn();
    office.until('2026-05-06T08:00');
    await held.remind();
    await group.say('2 vướng mắc: chưa có hội trường');
    const said = await edit('xóa 1', 'Báo cáo - VP - trước 29/5', 'chuyển 2 lên 1');
    expect(said).toContain('Lịch nhắc đã đổi theo bản mới.');
    expect(said).not.toContain('không còn dùng được');
    expect(await titles()).toEqual(['Báo cáo', 'Tọa đàm']);
    expect((await office.plan()).answers).toMatchObject([{ activity: 2, kind: 'obstacle' }]);
    const told = await office.live('2026-05-14T00:00');
    expect(
      told.filter((one) => one.endsWith('tổ khoa học')).map((one) => one.slice(5, 10)),
    ).toEqual(['05-12']);
    expect(held.screen('tổ khoa học').at(-1)?.text).toContain('2. Tọa đàm');
  });

  it('keeps what was changed in a chat, which cannot be undone over it', async () => {
    await office.turnOn();
    await owner.say('/tiendo');
    await owner.say('đổi thời gian mục 1 thành 29/5');
    const undo = held
      .screen('thu')
      .flatMap(({ options }) => options)
      .findLast(({ label }) => label === 'Hoàn tác');
    await edit('Báo cáo - VP - trước 25/5');
    expect((await office.plan()).facts.activities.map(({ time }) => time?.due)).toEqual([
      '2026-05-29',
      '2026-05-15',
      '2026-05-25',
    ]);
    expect(text(await owner.send({ text: 'Hoàn tác', option: undo?.id ?? '' }))).toContain(
      'Không còn gì để hoàn tác',
    );
    expect(await titles()).toHaveLength(3);
  });

  it('says to who edits it which answers and changes it has no place for', async () => {
    await office.turnOn();
    office.until('2026-05-06T08:00');
    await held.remind();
    await group.say('1 vướng mắc: thiếu vải');
    await owner.say('/tiendo');
    await owner.say('giao mục 2 cho Văn phòng Sở');
    const said = await edit('xóa 1', 'xóa 1', 'Tọa đàm - Chi đoàn - 15/5');
    expect(said).toContain('Câu trả lời về “Treo băng rôn” không còn dùng được');
    expect(said).toContain('“Tọa đàm”: thời gian hoặc đơn vị đã đổi trong tin nhắn');
    expect((await office.plan()).answers).toEqual([]);
  });

  it('is quiet about reminders where they are off', async () => {
    expect(await edit('xóa 1')).not.toContain('Lịch nhắc');
  });
});

describe('a plan that is deleted', () => {
  it('is reminded of no more, and the office is told once', async () => {
    await office.turnOn();
    await held.store().erase('documents/so-khcn/');
    office.until('2026-04-24T08:00');
    const said = await held.remind();
    expect(said.map(({ chat }) => chat)).toEqual(['thu']);
    expect(text(said)).toContain('không còn được lưu nên đã dừng nhắc việc');
    expect(await office.live('2026-05-09T00:00')).toEqual([]);
    expect(await held.keys('due/')).toEqual([]);
  });
});

describe('a group that is unbound', () => {
  it.each(['in private', 'in the group'])(
    '%s, is told nothing more: the members are, and whoever unbinds it hears so',
    async (where) => {
      await office.turnOn();
      const said = where === 'in private' ? owner.say('/nhom gỡ 1') : group.say('/nhom gỡ');
      expect(text(await said)).toContain('Đang nhắc việc ở nhóm này: “');
      office.until('2026-04-24T08:00');
      const told = await held.remind();
      expect(new Set(told.map(({ chat }) => chat))).toEqual(new Set(['thu']));
      expect(text(told)).toContain('Treo băng rôn');
      expect(text(told)).not.toContain('không gửi được');
    },
  );
});
