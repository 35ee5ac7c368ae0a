/** Units: a group and a member are told what their units lead, answer for that, and see nothing else. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { ChannelError } from '../../../src/errors.ts';
import type { Play, Writer } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  text,
  type RemindedOffice,
} from '../reminding/reminded-office.ts';

const office1 = 'Văn phòng Sở';
const centre = 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
});
afterEach(() => held.close());

const agency = async (): Promise<AgencyRecord> =>
  (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;
const unitsOf = async (chat: string) => (await agency()).groups?.[`test:${chat}`]?.units;
const bind = async (chat: string): Promise<Outgoing[]> => {
  const [given] = await owner.say('/nhom');
  const code = /Mã gắn nhóm: (\S+)/.exec(given?.text ?? '')?.[1] ?? '';
  return held.as({ name: 'Trần Thị Thu', group: chat }).say(`/nhom ${code}`);
};
const toldTo = (said: readonly Outgoing[], chat: string): string =>
  text(said.filter((one) => one.chat === chat));
const board = (chat: string): Outgoing | undefined =>
  held.screen(chat).findLast((one) => one.text.startsWith('Nhắc việc'));

describe('a group', () => {
  it('hears of all until the office says whose it is, and everybody is told so', async () => {
    const said = await bind('nhóm văn phòng sở');
    expect(toldTo(said, 'nhóm văn phòng sở')).toContain('nhận việc của mọi đơn vị');
    expect(toldTo(said, 'thu')).toContain('chọn đơn vị đó');
    expect(await unitsOf('nhóm văn phòng sở')).toBeUndefined();
    expect(text(await owner.say('/nhom'))).toContain(
      '1. Tổ khoa học – nhận việc của mọi đơn vị\n2. Nhóm văn phòng sở – nhận việc của mọi đơn vị',
    );
  });

  it('is offered the unit that its title names first, and gets it by a press only', async () => {
    const said = await bind('nhóm trung tâm thông tin');
    const asked = said.findLast(({ chat }) => chat === 'thu');
    expect(asked?.text).toContain(`đơn vị có thể là ${centre}`);
    expect(asked?.options.map(({ label }) => label).slice(0, 2)).toEqual([centre, office1]);
    expect(await unitsOf('nhóm trung tâm thông tin')).toBeUndefined();
    expect(text(await owner.press(centre))).toContain(`chỉ nhận việc do ${centre} chủ trì`);
    expect(await unitsOf('nhóm trung tâm thông tin')).toEqual([centre]);
    await owner.press(centre);
    expect(await unitsOf('nhóm trung tâm thông tin')).toBeUndefined();
  });

  it('that is bound when a plan is reminded of is told of it after a press only', async () => {
    await office.turnOn();
    const said = await bind('nhóm trung tâm');
    expect(toldTo(said, 'thu')).toContain('chưa nhắc ở nhóm này');
    expect((await office.plan()).where.groups).toEqual([1]);
    const offered = said.findLast(({ chat }) => chat === 'thu')?.options.at(-1);
    expect(offered?.label).toMatch(/^Nhắc ở nhóm: Tổ chức/);
    const settings = await owner.send({ text: offered?.label ?? '', option: offered?.id ?? '' });
    expect(text(settings)).toContain('nhóm “Nhóm trung tâm”');
    expect((await office.plan()).where.groups).toEqual([1, 2]);
  });

  it.each([
    ['/nhom 1 đơn vị VP, TTTT', [office1, centre]],
    ['/nhom 1 don vi van phong so', [office1]],
    ['/nhom 1 dv: Chi đoàn', ['Chi đoàn Thanh niên Sở Khoa học và Công nghệ']],
  ])('gets units by words: %s', async (said, units) => {
    await owner.say(said);
    expect(await unitsOf('tổ khoa học')).toEqual(units);
    await owner.say('/nhom 1 đơn vị tất cả');
    expect(await unitsOf('tổ khoa học')).toBeUndefined();
  });

  it('gets no unit that the agency has not, and none by a button of before the list changed', async () => {
    await owner.say('/nhom 1 đơn vị VP');
    expect(text(await owner.say('/nhom 1 đơn vị Phòng Nào Đó'))).toContain('không có đơn vị');
    const shown = await owner.say('/nhom 1');
    const option = shown.flatMap(({ options }) => options).find(({ label }) => label === office1);
    const stale = { text: office1, option: (option?.id ?? '').replace(/#\d+/, '#2') };
    expect(text(await owner.send(stale))).toContain('Danh sách đơn vị đã đổi');
    expect(await unitsOf('tổ khoa học')).toEqual([office1]);
    expect(text(await owner.say('/nhom 7 đơn vị VP'))).toContain('Gỡ nhóm nào');
  });

  it('has its units chosen in private by those who may', async () => {
    await held.seat('hoa', 'so-khcn', 'member');
    const hoa = held.as({ user: 'hoa' });
    expect(text(await hoa.say('/nhom 1 đơn vị VP'))).toContain('quản trị hoặc biên tập');
    expect(text(await office.group.say('/nhom đơn vị VP'))).toContain('tin nhắn riêng');
    expect(await unitsOf('tổ khoa học')).toBeUndefined();
  });
});

describe('what is due', () => {
  beforeEach(async () => {
    await bind('nhóm trung tâm');
    await owner.say('/nhom 2 đơn vị TTTT');
    await owner.say('/nhom 1 đơn vị VP');
  });

  it('is told to the group of the unit that leads it, and to no other', async () => {
    await office.turnOn();
    office.until('2026-05-12T08:00');
    const said = await held.remind();
    expect(toldTo(said, 'tổ khoa học')).toContain('Treo băng rôn');
    expect(toldTo(said, 'tổ khoa học')).not.toContain('Tọa đàm');
    expect(toldTo(said, 'nhóm trung tâm')).toContain('Tọa đàm');
    expect(toldTo(said, 'nhóm trung tâm')).not.toContain('Treo băng rôn');
  });

  it('is told to members of the unit in private when its group is gone', async () => {
    for (const user of ['hoa', 'lan']) {
      await held.seat(user, 'so-khcn', 'member');
      await held.as({ user }).say('/batdau');
    }
    await owner.say('/thanhvien 2 đơn vị TTTT');
    await owner.say('/thanhvien 3 đơn vị VP');
    await office.turnOn();
    await held.port().follow({ id: 'left-1', chat: 'nhóm trung tâm', type: 'left' });
    office.until('2026-05-12T08:00');
    const said = await held.remind();
    expect(toldTo(said, 'hoa')).toContain('Tọa đàm');
    expect(toldTo(said, 'hoa')).not.toContain('Treo băng rôn');
    expect(toldTo(said, 'lan')).toBe('');
    expect(toldTo(said, 'thu')).toContain('Nhóm trung tâm: không gửi được');
  });

  it('is sent on to members of the unit when its group refuses it, each item to its own', async () => {
    await held.close();
    office = await openRemindedOffice({
      fails: ({ chat, dueAt }) => {
        if (dueAt === undefined || chat !== groupChat) return false;
        throw new ChannelError('test', 'the group is gone', null, { fate: 'gone' });
      },
    });
    ({ held, owner } = office);
    for (const user of ['hoa', 'lan']) {
      await held.seat(user, 'so-khcn', 'member');
      await held.as({ user }).say('/batdau');
    }
    await owner.say('/thanhvien 2 đơn vị TTTT');
    await owner.say('/thanhvien 3 đơn vị VP');
    await office.turnOn();
    office.until('2026-05-12T08:00');
    await held.remind();
    await vi.waitFor(() => {
      expect(board('lan')?.text).toContain('(1 mục)');
    });
    expect(board('lan')?.text).toContain('Treo băng rôn');
    expect(board('hoa')?.text).toContain('Tọa đàm');
    expect(board('hoa')?.text).not.toContain('Treo băng rôn');
    expect(board('thu')?.text).toContain('(2 mục)');
  });

  it('is told to the office alone where no place speaks for the unit', async () => {
    await owner.say('/nhom 1 đơn vị TTTT');
    expect(text(await owner.say('/nhacviec'))).toContain(`Chưa có nơi nhận việc của: ${office1}.`);
    await office.turnOn();
    office.until('2026-05-05T08:00');
    const said = await held.remind();
    expect(said.map(({ chat }) => chat)).toEqual(['thu']);
    expect(text(said)).toContain('không nhóm hay thành viên nào nhận việc của đơn vị chủ trì (1)');
    expect(text(said)).toContain('Treo băng rôn');
    office.until('2026-05-05T09:00');
    expect(await held.remind()).toEqual([]);
  });
});

describe('a member', () => {
  beforeEach(async () => {
    await held.seat('hoa', 'so-khcn', 'member');
    await held.as({ user: 'hoa', name: 'Lê Thị Hoa' }).say('/thanhvien');
  });
  const hoa = () => held.as({ user: 'hoa', name: 'Lê Thị Hoa', group: 'tổ khoa học' });

  it('gets units by a button or words, and keeps them with another role and a new seat', async () => {
    await owner.say('/thanhvien 2');
    await owner.press('Đơn vị');
    expect(text(await owner.press(centre))).toContain(`chỉ nhận việc do ${centre} chủ trì`);
    await owner.say('/thanhvien 2 biên tập');
    await owner.say('/thanhvien xóa 2 có');
    await owner.say('/thanhvien lấy lại 2');
    expect((await agency()).seats?.['test:hoa']).toEqual({
      number: 2,
      name: 'Lê Thị Hoa',
      units: [centre],
    });
    expect((await agency()).members['test:hoa']).toBe('editor');
    await owner.say('/thanhvien 2 đơn vị tất cả');
    expect((await agency()).seats?.['test:hoa']).toEqual({ number: 2, name: 'Lê Thị Hoa' });
  });

  describe('of another unit', () => {
    beforeEach(async () => {
      await owner.say('/thanhvien 2 đơn vị TTTT');
      await office.turnOn();
      office.until('2026-05-06T08:00');
      await held.remind();
    });

    it('is refused politely, whether they press or type, and nothing changes', async () => {
      const [option] = board('tổ khoa học')?.options ?? [];
      const before = board('tổ khoa học')?.text;
      const said = await hoa().send({ text: 'Đã xong', option: option?.id ?? '', pressedOn: 'r1' });
      expect(text(said)).toContain(`Mục 1 do ${office1} chủ trì`);
      for (const typed of ['xong 1', 'gia hạn 1 đến 20/5', '1 vướng mắc: thiếu vải'])
        expect(text(await hoa().say(typed))).toContain('Cảm ơn Lê Thị Hoa');
      expect((await office.plan()).answers).toEqual([]);
      expect(board('tổ khoa học')?.text).toBe(before);
    });

    it('is named beside their unit in the group, for platforms that tell them', () => {
      const said = held.sent.findLast(({ chat }) => chat === 'tổ khoa học');
      expect(said?.text).toContain(`chủ trì: ${centre} (Lê Thị Hoa)`);
      expect(said?.text).toContain(`chủ trì: ${office1} ·`);
      expect(said?.mentions).toEqual([{ user: 'hoa', name: 'Lê Thị Hoa' }]);
    });

    it('answers what their own unit leads', async () => {
      office.until('2026-05-13T08:00');
      await held.remind();
      await hoa().say('2 xong: 45 đại biểu');
      expect((await office.plan()).answers).toMatchObject([
        { activity: 2, kind: 'done', by: 'Lê Thị Hoa', unit: centre },
      ]);
    });

    it('answers all as an editor', async () => {
      await owner.say('/thanhvien 2 biên tập');
      await hoa().say('1 xong: 20 băng rôn');
      expect((await office.plan()).answers).toMatchObject([{ activity: 1, kind: 'done' }]);
    });
  });
});
