/** `/coquan`: an agency's profile is told once, seen, changed, and switched. */

import { afterEach, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import { chatKey, type Chat } from '../../../src/assistant/records/chat.ts';
import { play, type Play, type PlaySettings } from '../../play.ts';

let held: Play;
afterEach(() => held.close());

const open = async (more: Partial<PlaySettings> = {}): Promise<void> => {
  held = await play({ today: '2026-04-20', ...more });
};

const say = async (...texts: string[]): Promise<string> => {
  for (const text of texts) await held.say(text);
  return held.sent.at(-1)?.text ?? '';
};

const chat = async (): Promise<Chat> =>
  (await held.kept(chatKey('test', 'thu'))) as unknown as Chat;

const agencyOfChat = async (): Promise<string> => (await chat()).agency ?? '';

const agency = async (id: string): Promise<AgencyRecord> =>
  (await held.kept(`agencies/${id}`)) as unknown as AgencyRecord;

const own = async (): Promise<string[]> =>
  Object.keys(
    ((await held.kept('users/test:thu')) as { agencies?: object } | null)?.agencies ?? {},
  );

const commune = ['UBND xã', 'Ủy ban nhân dân xã An Bình', 'UBND', 'An Bình'];

it('makes an agency from a few answers, with whoever told them as its owner', async () => {
  await open();
  await say('/coquan', ...commune, 'Phòng Kinh tế - KT\nVăn phòng', 'xong');
  await say('UBND tỉnh (báo cáo)', 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn An');
  expect(await say('xong')).toContain('Đã lưu hồ sơ: Ủy ban nhân dân xã An Bình.');
  expect(await agency(await agencyOfChat())).toMatchObject({
    profile: {
      level: 'commune',
      name: 'Ủy ban nhân dân xã An Bình',
      parent: null,
      symbol: 'UBND',
      place: 'An Bình',
      units: [
        { name: 'Phòng Kinh tế', shortForms: ['KT'] },
        { name: 'Văn phòng', shortForms: [] },
      ],
      recipients: [{ name: 'UBND tỉnh', note: 'báo cáo' }],
      archive: 'VT',
      signers: [{ authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Nguyễn Văn An' }],
    },
    members: { 'test:thu': 'owner' },
  });
});

it('keeps a unit whose name has a dash in it', async () => {
  await open();
  await say('/coquan', ...commune, 'Phòng Văn hóa - Xã hội', 'xong', 'bỏ qua', 'bỏ qua', 'xong');
  expect((await agency(await agencyOfChat())).profile.units).toEqual([
    { name: 'Phòng Văn hóa - Xã hội', shortForms: [] },
  ]);
});

it('shows what was told, and changes one answer without asking the others', async () => {
  await open({ agency: 'so-khcn' });
  const shown = await say('/coquan');
  expect(shown).toContain('2. Tên cơ quan: Sở Khoa học và Công nghệ');
  const asked = await say('5');
  expect(asked).toContain('Địa danh');
  expect(await say('Lâm Đồng')).toContain('5. Địa danh: Lâm Đồng');
  await say('xong');
  expect((await agency('so-khcn')).profile).toMatchObject({
    place: 'Lâm Đồng',
    name: 'Sở Khoa học và Công nghệ',
    archive: 'VT, VP(L)',
  });
  expect(await own()).toEqual(['so-khcn']);
});

it('asks for the profile once, before the first plan, and goes on with the plan', async () => {
  await open();
  expect(await say('/kehoach')).toContain('Trước hết cần hồ sơ cơ quan');
  const reply = await say(...commune, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong');
  expect(reply).toContain('Đã lưu hồ sơ: Ủy ban nhân dân xã An Bình.');
  expect(reply).toContain('Kế hoạch của năm nào?');
});

it('makes one more with “mới”, lists them, and switches by number', async () => {
  await open({ agency: 'so-khcn' });
  await say('/coquan mới', ...commune, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong');
  expect((await own()).length).toBe(2);
  const made = await agencyOfChat();
  expect((await agency(made)).profile.name).toBe('Ủy ban nhân dân xã An Bình');
  const shown = await say('/coquan');
  expect(shown).toContain('2. Tên cơ quan: Ủy ban nhân dân xã An Bình');
  const [, number = ''] = /(\d)\. Sở Khoa học và Công nghệ$/m.exec(shown) ?? [];
  await say('xong');
  const switched = await say(`/coquan ${number}`);
  expect(switched).toContain('Đang làm việc cho: Sở Khoa học và Công nghệ.');
  expect(await agencyOfChat()).toBe('so-khcn');
  expect(await say('/coquan 9')).toContain('Không có lựa chọn số 9');
});

it('never writes a new agency over an old one, whatever is begun and stopped between', async () => {
  await open({ agency: 'so-khcn' });
  const before = await agency('so-khcn');
  await say('/coquan mới', ...commune.slice(0, 2));
  expect(await say('/coquan')).toContain('2. Tên cơ quan: Sở Khoa học và Công nghệ');
  expect(await say('/coquan mới')).toContain('Chữ viết tắt trong ký hiệu văn bản?');
  await say('/coquan', 'xong', '/coquan mới');
  const reply = await say('UBND', 'An Bình', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong');
  expect(reply).toContain('Đã lưu hồ sơ: Ủy ban nhân dân xã An Bình.');
  expect(await agency('so-khcn')).toEqual(before);
  expect((await own()).length).toBe(2);
});

it('never makes a second agency of the one that is being changed', async () => {
  await open({ agency: 'so-khcn' });
  await say('/coquan', '5', 'Lâm Đồng', '/coquan mới', 'dừng');
  expect(await say('/coquan')).toContain('5. Địa danh: Lâm Đồng');
  await say('xong');
  expect(await own()).toEqual(['so-khcn']);
  expect((await agency('so-khcn')).profile.place).toBe('Lâm Đồng');
});

it('shows the profile once however often it is asked for', async () => {
  await open({ agency: 'so-khcn' });
  await say('/coquan', '/coquan', '/coquan');
  expect(await say('xong')).toContain('Đã lưu hồ sơ');
  expect(await say('xong')).toContain('Chưa có việc nào đang làm');
});

it('says at once that somebody may not create an agency, for a profile and for a plan', async () => {
  await open({ mayCreateAgency: () => false });
  for (const command of ['/coquan', '/coquan mới', '/kehoach']) {
    const refused = await say(command);
    expect(refused).toContain('chưa có quyền tạo cơ quan');
    expect(refused).toContain('(mã của anh/chị: test:thu)');
  }
  expect(await own()).toEqual([]);
});

it('stops with the plan that needs it, and one button goes on with both', async () => {
  await open();
  await say('/kehoach', ...commune.slice(0, 2));
  const [stopped, ...more] = await held.say('dừng');
  expect(more).toEqual([]);
  expect(stopped?.text).toMatch(/^Đã dừng\. [^\n]*$/);
  expect(stopped?.options.map(({ label }) => label)).toEqual(['Làm tiếp']);
  expect((await chat()).conversation.stack).toEqual([]);
  const [again] = await held.press('Làm tiếp');
  expect(again?.text).toContain('Chữ viết tắt trong ký hiệu văn bản?');
  expect(again?.text.match(/còn dở/g)).toHaveLength(1);
  const reply = await say(...commune.slice(2), 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong');
  expect(reply).toContain('Đã lưu hồ sơ: Ủy ban nhân dân xã An Bình.');
  expect(reply).toContain('Kế hoạch của năm nào?');
});

it('stopped while a plan of another agency waits below leaves that one under way', async () => {
  await open({ agency: 'so-khcn' });
  await say('/kehoach', '/coquan mới');
  expect(await say('dừng')).toContain('Kế hoạch của năm nào?');
  expect((await chat()).conversation.stack).toHaveLength(1);
});

it('told again from the beginning is the same agency, not one more', async () => {
  await open({ agency: 'so-khcn' });
  await say('/coquan', 'làm lại từ đầu', ...commune, 'Phòng Kinh tế', 'xong');
  await say('bỏ qua', 'bỏ qua');
  expect(await say('xong')).toContain('Đã lưu hồ sơ: Ủy ban nhân dân xã An Bình.');
  expect(await own()).toEqual(['so-khcn']);
  expect((await agency('so-khcn')).profile.name).toBe('Ủy ban nhân dân xã An Bình');
});
