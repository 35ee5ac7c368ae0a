/** Reminders are answered by presses and words, and the plan is changed: all see who said what. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Play, Writer } from '../../play.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
let group: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner, group } = office);
});
afterEach(() => held.close());

describe('answers to a reminder', () => {
  beforeEach(async () => {
    await office.turnOn();
    await held.seat('hoa', 'so-khcn', 'member');
    office.until('2026-05-06T08:00');
    await held.remind();
    office.until('2026-05-07T08:00');
    await held.remind();
  });
  const hoa = () => held.as({ user: 'hoa', name: 'Lê Thị Hoa', group: 'tổ khoa học' });
  const press = async (who: Writer, verb: string) => {
    const on = held
      .screen('tổ khoa học')
      .findLastIndex(({ text: one }) => one.startsWith('Nhắc việc'));
    const option = held.screen('tổ khoa học')[on]?.options.find(({ label }) => label === verb);
    if (option === undefined) throw new Error(`no option “${verb}”`);
    return who.send({ text: verb, option: option.id, pressedOn: `r${on}` });
  };

  it('“Đã xong” edits the message for all to see, asks for a result, and silences the rest', async () => {
    const said = await press(hoa(), 'Đã xong');
    const board = held
      .screen('tổ khoa học')
      .findLast(({ text: one }) => one.startsWith('Nhắc việc'));
    expect(board?.text).toContain('→ đã xong (Lê Thị Hoa, 08h00 07/5/2026)');
    expect(text(said)).toContain('Kết quả trong một dòng');
    await hoa().say('20 băng rôn <b>&');
    expect((await office.plan()).answers).toMatchObject([
      { kind: 'done', text: '20 băng rôn <b>&', by: 'Lê Thị Hoa' },
    ]);
    const recorded = await held.keys('results/so-khcn/');
    expect(await held.kept(recorded[0] ?? '')).toMatchObject({
      1: { activity: 1, text: '20 băng rôn <b>&', by: 'test:hoa' },
    });
    const later = await office.live('2026-05-09T00:00');
    expect(later.filter((one) => one.endsWith('tổ khoa học'))).toEqual([]);
  });

  it('keeps a result of 3,000 characters whole and shows it cut', async () => {
    await press(hoa(), 'Đã xong');
    await hoa().say('a'.repeat(3000));
    expect((await office.plan()).answers[0]?.text).toHaveLength(3000);
    const board = held
      .screen('tổ khoa học')
      .map(({ text: one }) => one)
      .join('');
    expect(board).toContain('aaa…');
    expect(board.length).toBeLessThan(2000);
  });

  it('“Vướng mắc” tells the office at once, and again with the cause', async () => {
    const said = await press(hoa(), 'Vướng mắc');
    expect(said.find(({ chat }) => chat === 'thu')?.text).toContain(
      'Lê Thị Hoa báo vướng mắc: Treo băng rôn',
    );
    expect(text(await hoa().say('chưa có kinh phí'))).toContain('Nguyên nhân: chưa có kinh phí');
    expect((await office.plan()).answers).toMatchObject([
      { kind: 'obstacle', text: 'chưa có kinh phí' },
    ]);
  });

  it('“Gia hạn” asks for a date and refuses what is none', async () => {
    await press(hoa(), 'Gia hạn');
    expect(text(await hoa().say('31/02'))).toContain('ví dụ: 20/5');
    expect(text(await hoa().say('1/5'))).toContain('đã qua');
    expect(text(await hoa().say('20/5'))).toContain('gia hạn mục 1 đến thứ Tư 20/5/2026');
    expect((await office.plan()).answers).toMatchObject([{ kind: 'extended', due: '2026-05-20' }]);
  });

  it('a new date waits for the office where it wants that', async () => {
    await owner.say('/nhacviec gia hạn cần duyệt');
    expect(text(await hoa().say('gia hạn 1 đến 20/5'))).toContain('chờ văn phòng duyệt');
    expect((await office.plan()).answers.at(-1)?.due).toBeNull();
    await owner.press('Đồng ý');
    expect((await office.plan()).answers.at(-1)?.due).toBe('2026-05-20');
    expect(held.screen('tổ khoa học').at(-1)?.text).toContain('đồng ý cho Lê Thị Hoa');
  });

  it.each(['1 xong: 20 băng rôn', 'xong 1: 20 băng rôn', 'mục 1 đã xong - 20 băng rôn'])(
    'can be typed: %s',
    async (typed) => {
      await hoa().say(typed);
      expect((await office.plan()).answers).toMatchObject([{ kind: 'done', text: '20 băng rôn' }]);
    },
  );

  it('that name another item while a result is waited for are about that item', async () => {
    office.until('2026-05-13T08:00');
    await held.remind();
    await hoa().say('1 xong');
    await hoa().say('xong mục 2, đã treo 3 băng rôn');
    const said = (await office.plan()).answers;
    expect(said).toMatchObject([
      { activity: 1, kind: 'done' },
      { activity: 2, kind: 'done' },
    ]);
    const [key = ''] = await held.keys('results/so-khcn/');
    expect(await held.kept(key)).toMatchObject({
      1: { activity: 2, text: 'đã treo 3 băng rôn' },
    });
    expect(Object.keys((await held.kept(key)) ?? {})).toEqual(['1']);
  });

  it('that say something else than what is waited for are taken for what they say', async () => {
    await hoa().say('1 xong');
    await hoa().say('chưa làm được vì mưa');
    expect((await office.plan()).answers.at(-1)).toMatchObject({ kind: 'obstacle' });
  });

  it('in private that name no item of several are asked which they mean', async () => {
    await owner.say('xong');
    await owner.say('/nhacviec rieng');
    office.until('2026-05-13T08:00');
    await held.remind();
    expect(text(await owner.say('xong hết rồi'))).toContain('Anh/chị nói mục nào (1, 2)?');
    expect((await office.plan()).answers).toEqual([]);
  });

  it('of a stranger are answered politely and change nothing', async () => {
    const stranger = held.as({ user: 'la', name: 'Người Lạ', group: 'tổ khoa học' });
    expect(text(await press(stranger, 'Đã xong'))).toContain('Chỉ thành viên của Sở');
    expect((await office.plan()).answers).toEqual([]);
  });

  it('of several things begin with their number', async () => {
    office.until('2026-05-12T08:00');
    await held.remind();
    await press(hoa(), '2');
    expect(
      held
        .screen('tổ khoa học')
        .findLast(({ options }) => options.length > 0)
        ?.options.map(({ label }) => label),
    ).toEqual(['2. Đã xong', '2. Đang làm', '2. Vướng mắc', '2. Gia hạn', 'Mục khác']);
    await press(hoa(), '2. Đang làm');
    expect((await office.plan()).answers).toMatchObject([{ activity: 2, kind: 'working' }]);
  });

  it('of two people at once are one', async () => {
    const said = await Promise.all([press(hoa(), 'Đã xong'), press(group, 'Đã xong')]);
    expect((await office.plan()).answers).toHaveLength(1);
    expect(text(said.flat())).toContain('đã được ghi nhận');
  });
});

describe('/tiendo', () => {
  it('says how the plan stands and offers the deadlines as a calendar', async () => {
    await office.turnOn();
    const said = (await owner.say('/tiendo')).find(({ files }) => files.length > 0);
    expect(said?.text).toContain('0/2 mục đã xong');
    const id = said?.files.find(({ name }) => name.endsWith('.ics'))?.id ?? '';
    const bytes = await held.openFile(id);
    expect(Buffer.from(bytes ?? []).toString('utf8')).toContain('BEGIN:VEVENT');
    expect(await held.openFile(id, 'la')).toBeNull();
  });

  it('changes the plan by words, reminders follow at once, and it can be undone', async () => {
    await office.turnOn();
    await owner.say('/tiendo');
    const before = await held.keys('due/');
    expect(text(await owner.say('đổi thời gian mục 1 thành 29/5'))).toContain(
      'Đã đổi thời gian mục 1',
    );
    expect((await office.plan()).facts.activities[0]?.time?.due).toBe('2026-05-29');
    expect((await office.plan()).history.at(-1)).toMatchObject({
      what: 'changed',
      name: 'Trần Thị Thu',
    });
    office.until('2026-04-24T08:00');
    expect((await held.remind()).filter(({ chat }) => chat === 'tổ khoa học')).toEqual([]);
    await owner.press('Hoàn tác');
    expect((await office.plan()).facts.activities[0]?.time?.due).toBe('2026-05-08');
    expect(before).toHaveLength(1);
  });

  it('takes a dropped activity back with its answers', async () => {
    await office.turnOn();
    office.until('2026-05-07T08:00');
    await held.remind();
    await group.say('1 vướng mắc: thiếu vải');
    await owner.say('/tiendo');
    await owner.say('bỏ mục 1');
    expect((await office.plan()).facts.activities).toHaveLength(1);
    expect((await office.plan()).answers).toEqual([]);
    await owner.press('Hoàn tác');
    expect((await office.plan()).facts.activities[0]?.title).toBe('Treo băng rôn');
    expect((await office.plan()).answers).toMatchObject([{ activity: 1, kind: 'obstacle' }]);
  });
});
