/** A followed plan is changed by chat: activities are added, what looks odd is asked about first. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Play, Writer } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  text,
  type RemindedOffice,
} from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
  await office.turnOn();
  await owner.say('/tiendo');
});
afterEach(() => held.close());

const dueOf = async (number: number) =>
  (await office.plan()).facts.activities[number - 1]?.time?.due;
const count = async () => (await office.plan()).facts.activities.length;

describe('“thêm việc: …”', () => {
  it('adds an activity, of which the group is reminded, and can be undone', async () => {
    const said = text(await owner.say('thêm việc: Gửi báo cáo về Bộ - VP - trước 29/4'));
    expect(said).toContain('Đã thêm mục 3: Gửi báo cáo về Bộ · chủ trì: Văn phòng Sở');
    expect((await office.plan()).history.at(-1)).toMatchObject({ what: 'changed' });
    office.until('2026-04-23T08:00');
    const told = (await held.remind()).find(({ chat }) => chat === groupChat);
    expect(told?.text).toContain('3. Gửi báo cáo về Bộ');
    await held.as({ group: groupChat, name: 'Trần Thị Thu' }).say('3 đang làm');
    await owner.say('/tiendo');
    await owner.say('thêm việc: Việc nữa - VP - trước 29/5');
    expect(await count()).toBe(4);
    await owner.press('Hoàn tác');
    expect(await count()).toBe(3);
  });

  it('undone, takes its answers along', async () => {
    const [said] = await owner.say('thêm việc: Gửi báo cáo về Bộ - VP - trước 29/4');
    office.until('2026-04-23T08:00');
    await held.remind();
    await held.as({ group: groupChat, name: 'Trần Thị Thu' }).say('3 đang làm');
    expect((await office.plan()).answers).toHaveLength(1);
    const undo = said?.options.find(({ label }) => label === 'Hoàn tác')?.id ?? '';
    await owner.send({ text: 'Hoàn tác', option: undo });
    expect(await count()).toBe(2);
    expect((await office.plan()).answers).toEqual([]);
  });

  it('says that nobody is reminded of what has no day', async () => {
    expect(text(await owner.say('Thêm hoạt động: Viết tin, bài - VP'))).toContain(
      'chưa có ngày cụ thể nên chưa được nhắc',
    );
  });

  it('with an impossible day is refused with an example', async () => {
    const said = text(await owner.say('thêm việc: Treo cờ - VP - trước 31/6'));
    expect(said).toContain('Lịch không có ngày 31/6');
    expect(said).toContain('Ví dụ: “thêm việc: ');
    expect(await count()).toBe(2);
  });

  it('is for owners and editors', async () => {
    await held.seat('hoa', 'so-khcn', 'member');
    const hoa = held.as({ user: 'hoa' });
    await hoa.say('/tiendo');
    expect(text(await hoa.say('thêm việc: Treo cờ - VP - trước 15/5'))).toContain('biên tập');
    expect(await count()).toBe(2);
  });
});

describe('a change that looks odd', () => {
  const ask = () => owner.say('đổi hạn mục 1 thành 10/4');

  it('is asked about, and holds when it is meant', async () => {
    const said = text(await ask());
    expect(said).toContain('Ngày 10/4/2026 đã qua.');
    expect(said).toContain('Kế hoạch chưa đổi');
    expect(await dueOf(1)).toBe('2026-05-08');
    expect(text(await owner.press('Đúng vậy'))).toContain('Đã đổi thời gian mục 1');
    expect(await dueOf(1)).toBe('2026-04-10');
    await owner.press('Hoàn tác');
    expect(await dueOf(1)).toBe('2026-05-08');
  });

  it('can be confirmed in words', async () => {
    const said = text(await owner.say('đổi thời gian mục 2 thành thứ Hai 22/5/2026'));
    expect(said).toContain('Ngày 22/5/2026 là thứ Sáu, không phải thứ Hai.');
    expect(await dueOf(2)).toBe('2026-05-15');
    expect(text(await owner.say('đúng'))).toContain('Đã đổi thời gian mục 2');
    expect(await dueOf(2)).toBe('2026-05-22');
  });

  it('is left when it is not, and another one can be typed', async () => {
    await ask();
    expect(text(await owner.press('Để tôi sửa'))).toContain('Kế hoạch giữ nguyên');
    expect(await dueOf(1)).toBe('2026-05-08');
    await owner.say('đổi hạn mục 1 thành 12/5');
    expect(await dueOf(1)).toBe('2026-05-12');
  });

  it('is asked about anew when the plan was changed meanwhile', async () => {
    await held.seat('binh', 'so-khcn', 'editor');
    await ask();
    const binh = held.as({ user: 'binh' });
    await binh.say('/tiendo');
    held.wait(1000);
    await binh.say('bỏ mục 1');
    expect(text(await owner.press('Đúng vậy'))).toContain('vừa được đổi');
    expect(await dueOf(1)).toBe('2026-05-15');
  });

  it('is answered by its own buttons only, and once', async () => {
    const [first] = await ask();
    held.wait(1000);
    const [second] = await owner.say('thêm việc: Họp - VP - trước 12/4');
    const press = (asked: typeof first) =>
      owner.send({ text: 'Đúng vậy', option: asked?.options[0]?.id ?? '' });
    expect(text(await press(first))).toContain('đã qua');
    expect(await count()).toBe(2);
    expect(text(await press(second))).toContain('Đã thêm mục 3');
    expect(text(await press(second))).toContain('đã qua');
    expect(await count()).toBe(3);
    expect(await dueOf(1)).toBe('2026-05-08');
  });
});

it('what was changed is what results are recorded for, and what a report starts from', async () => {
  await owner.say('thêm việc: Gửi báo cáo về Bộ - VP - trước 29/4');
  await owner.say('/tiendo');
  await owner.say('đổi thời gian mục 2 thành 20/5');
  expect(text(await owner.say('/ketqua 3 đã gửi 01 báo cáo'))).toContain(
    'việc 3. Gửi báo cáo về Bộ',
  );
  for (const said of ['xong', '/baocao', '1', 'xong']) await owner.say(said);
  for (let count = 0; count < 20 && !owner.last().includes('Xem lại'); count += 1)
    await owner.say(/Kính gửi|Đã ghi/.test(owner.last()) ? 'xong' : 'bỏ qua');
  const files = (await owner.say('xong')).flatMap((reply) => reply.files);
  const { activities } = await held.facts(files[0]?.id ?? '');
  expect(activities).toMatchObject([
    { title: 'Treo băng rôn' },
    { title: 'Tọa đàm', time: { due: '2026-05-20' } },
    { title: 'Gửi báo cáo về Bộ', results: [{ text: 'đã gửi 01 báo cáo' }] },
  ]);
});
