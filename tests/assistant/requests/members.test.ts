/** Invitations, and who belongs to an agency: owners say so, and nobody else. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgencyRecord, Role } from '../../../src/assistant/records/agency.ts';
import { play, type Play, type PlaySettings, type Writer } from '../../play.ts';

let held: Play;
let owner: Writer;
let lan: Writer;
const open = async (more: Partial<PlaySettings> = {}): Promise<void> => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn', ...more });
  owner = held.as({ name: 'Trần Thị Thu' });
  lan = held.as({ user: 'lan', name: 'Lê Thị Lan' });
};
beforeEach(() => open());
afterEach(() => held.close());

const last = async (who: Writer, ...said: string[]): Promise<string> => {
  for (const text of said) await who.say(text);
  return who.last();
};
const agency = async (): Promise<AgencyRecord> =>
  (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;
const invitation = async (role = ''): Promise<string> =>
  /https:\/\/test\.example\/private\/([\w-]+)$/m.exec(
    await last(owner, `/thanhvien mời ${role}`),
  )?.[1] ?? '';
const open_ = (who: Writer, start: string) => who.send({ text: '/start', start });

describe('an invitation', () => {
  it('seats who opens it, with its role and their name', async () => {
    const token = await invitation('biên tập');
    const [reply] = await open_(lan, token);
    expect(reply?.text).toContain('Anh/chị đã vào Sở Khoa học và Công nghệ. Vai trò: biên tập.');
    expect((await agency()).members).toEqual({ 'test:thu': 'owner', 'test:lan': 'editor' });
    expect((await agency()).seats?.['test:lan']).toEqual({ number: 2, name: 'Lê Thị Lan' });
    expect(await last(lan, '/coquan')).toContain('2. Tên cơ quan: Sở Khoa học và Công nghệ');
  });

  it('is taken by “/thamgia”, as a whole link too', async () => {
    expect(await last(lan, `/thamgia ${await invitation()}`)).toContain('Anh/chị đã vào Sở');
    const nam = held.as({ user: 'nam' });
    const link = `/join https://vanthu.example.vn/moi/${await invitation()}`;
    expect(await last(nam, link)).toContain('Anh/chị đã vào Sở');
    expect(await last(nam, '/thamgia')).toContain('Anh/chị gửi /thamgia kèm lời mời');
  });

  it('is used once; whoever used it is told that they are in', async () => {
    const token = await invitation();
    await open_(lan, token);
    const before = await agency();
    expect((await open_(lan, token))[0]?.text).toContain('Anh/chị đã dùng lời mời này');
    const [other] = await open_(held.as({ user: 'nam' }), token);
    expect(other?.text).toContain('Lời mời này đã được dùng.');
    expect(await agency()).toEqual(before);
  });

  it('is used once even by ten at the same moment', async () => {
    const token = await invitation();
    const people = Array.from({ length: 10 }, (_, at) => held.as({ user: `p${at}` }));
    await Promise.all(people.map((one) => open_(one, token)));
    expect(Object.keys((await agency()).members)).toHaveLength(2);
  });

  it('takes no higher role away', async () => {
    const [reply] = await open_(owner, await invitation('thành viên'));
    expect(reply?.text).toContain('Vai trò: quản trị.');
    expect((await agency()).members).toEqual({ 'test:thu': 'owner' });
    await open_(lan, await invitation('member'));
    await open_(lan, await invitation('owner'));
    expect((await agency()).members['test:lan']).toBe('owner');
    expect((await agency()).seats?.['test:lan']?.number).toBe(2);
  });

  it('is refused in words when it is old, wrong, or of an agency that is gone', async () => {
    const token = await invitation();
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await open_(lan, wrong))[0]?.text).toContain('Lời mời chưa đúng');
    held.wait(7 * 86_400_000);
    expect((await open_(lan, token))[0]?.text).toContain('Lời mời đã hết hạn');
    const fresh = await invitation();
    await held.store().erase('agencies/so-khcn');
    expect((await open_(lan, fresh))[0]?.text).toContain('Lời mời đã hết hạn');
    expect(await held.keys('invitations/')).toEqual([]);
  });

  it('leads back to the dialogue under way', async () => {
    await last(lan, '/coquan');
    const [reply] = await open_(lan, await invitation());
    expect(reply?.text).toContain('Anh/chị đã vào Sở');
    expect(reply?.text).toContain('Cơ quan của anh/chị thuộc cấp nào?');
  });

  it('is offered by web address where there is one, and as words where no link can be made', async () => {
    await held.close();
    await open({ publicUrl: 'https://vanthu.example.vn/', hasNoLinks: true });
    expect(await last(owner, '/thanhvien mời')).toMatch(
      /^https:\/\/vanthu\.example\.vn\/moi\/[\w-]{1,64}$/m,
    );
    await held.close();
    await open({ publicUrl: 'http://192.168.1.5:8080', hasNoLinks: true });
    expect(await last(owner, '/thanhvien mời')).toMatch(
      /^http:\/\/192\.168\.1\.5:8080\/moi\/[\w-]{1,64}$/m,
    );
    await held.close();
    await open({ hasNoLinks: true });
    const [, token = ''] =
      /^\/thamgia ([\w-]{1,64})$/m.exec(await last(owner, '/thanhvien mời')) ?? [];
    expect(await last(lan, `/thamgia ${token}`)).toContain('Anh/chị đã vào Sở');
  });

  it('joins over a channel that keeps its own door, and tells before whether it would', async () => {
    const token = await invitation('editor');
    const port = held.port();
    expect(await port.canJoin(token)).toBe(true);
    expect(await port.canJoin(`${token}A`)).toBe(false);
    expect(await port.join('nam', token)).toBe(true);
    expect(await port.canJoin(token)).toBe(false);
    expect(await port.join('hoa', token)).toBe(false);
    expect((await agency()).members['test:nam']).toBe('editor');
  });
});

describe('the members', () => {
  beforeEach(async () => {
    await open_(lan, await invitation('editor'));
    await held.seat('nam', 'so-khcn', 'member');
  });

  it('are listed for owners, with number, name and role', async () => {
    const [reply] = await owner.say('/thanhvien');
    expect(reply?.text).toContain('Sở Khoa học và Công nghệ: 3 thành viên.');
    expect(reply?.text).toContain('2. Lê Thị Lan – biên tập');
    expect(reply?.text).toContain('3. Người số 3 (test) – thành viên');
    for (const { id } of reply?.options ?? [])
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
  });

  it('see who the owners are, and nothing else', async () => {
    for (const said of ['/thanhvien', '/thanhvien 2', '/thanhvien mời', '/thanhvien xóa 1 có']) {
      const shown = await last(lan, said);
      expect(shown, said).toContain('Vai trò của anh/chị: biên tập. Người quản trị:');
      expect(shown).not.toContain('Người số 3');
    }
    expect((await agency()).members).toMatchObject({ 'test:thu': 'owner' });
    expect(await held.keys('invitations/')).toHaveLength(1);
  });

  it('are nothing to those outside', async () => {
    for (const said of ['/thanhvien', '/thanhvien xóa 1 có', '/thanhvien 2 owner'])
      expect(await last(held.as({ user: 'la' }), said)).toContain('chưa thuộc cơ quan nào');
    expect(Object.keys((await agency()).members)).toHaveLength(3);
  });

  it('are changed by pressing as well as by typing', async () => {
    await owner.say('/thanhvien');
    await owner.press('2. Lê Thị Lan');
    expect(owner.last()).toBe('2. Lê Thị Lan – biên tập\nnhận việc của mọi đơn vị');
    await owner.press('Đổi thành quản trị');
    expect(owner.last()).toBe('Lê Thị Lan: quản trị.');
    expect((await agency()).members['test:lan']).toBe('owner');
    expect(((await held.kept('users/test:lan')) as { agencies: object }).agencies).toEqual({
      'so-khcn': 'owner',
    });
    expect(await last(owner, '/thanhvien 2 thành viên')).toBe('Lê Thị Lan: thành viên.');
    expect(await last(owner, '/thanhvien đổi vai trò 2 bien tap')).toBe('Lê Thị Lan: biên tập.');
    expect(await last(owner, '/thanhvien 9 owner')).toContain('Không có thành viên số 9.');
    expect(await last(owner, '/thanhvien 2 sếp')).toContain('Ví dụ:');
  });

  it('are removed after a question, at once, and can be taken back within the hour', async () => {
    await owner.say('/thanhvien xóa 2');
    expect(owner.last()).toContain('Xóa Lê Thị Lan khỏi Sở Khoa học và Công nghệ?');
    expect((await agency()).members['test:lan']).toBe('editor');
    await owner.press('Xóa khỏi cơ quan');
    expect((await agency()).members['test:lan']).toBeUndefined();
    expect(await last(lan, '/thanhvien')).toContain('Anh/chị không còn thuộc cơ quan đó nữa.');
    await owner.press('Hoàn tác');
    expect((await agency()).seats?.['test:lan']).toEqual({ number: 2, name: 'Lê Thị Lan' });
    expect(await last(lan, '/thanhvien')).toContain('Vai trò của anh/chị: biên tập.');
    await last(owner, '/thanhvien xóa 2 có');
    held.wait(3_600_001);
    expect(await last(owner, '/thanhvien lấy lại 2')).toBe('Không còn gì để hoàn tác.');
  });

  it('have numbers that never pass to somebody else', async () => {
    await last(owner, '/thanhvien xóa 2 có');
    expect(await last(owner, '/thanhvien')).toContain('3. Người số 3');
    const hoa = held.as({ user: 'hoa', name: 'Hoa' });
    await open_(hoa, await invitation());
    expect(await last(owner, '/thanhvien')).toContain('4. Hoa – thành viên');
    expect(await last(owner, '/thanhvien xóa 2 có')).toContain('Không có thành viên số 2.');
  });

  it('never lose the last owner, who may leave once there is another', async () => {
    const kept = 'Cơ quan cần ít nhất một người quản trị.';
    expect(await last(owner, '/thanhvien xóa 1 có')).toContain(kept);
    expect(await last(owner, '/thanhvien 1 member')).toContain(kept);
    expect(await last(owner, '/thanhvien 1 owner')).toContain('quản trị.');
    await last(owner, '/thanhvien 2 owner');
    expect(await last(owner, '/thanhvien 1 member')).toBe('Trần Thị Thu: thành viên.');
    expect(await last(owner, '/thanhvien')).toContain('Vai trò của anh/chị: thành viên.');
  });

  it('are paged when they are many', async () => {
    for (let at = 0; at < 17; at += 1) await held.seat(`p${at}`, 'so-khcn', 'member');
    const [first] = await owner.say('/thanhvien');
    expect(first?.text).toContain('20 thành viên');
    expect(first?.text).toContain('Trang 1/3.');
    await owner.press('Tiếp ›');
    expect(owner.last()).toContain('Trang 2/3.');
    expect(owner.last()).toContain('9. ');
    await owner.press('‹ Trước');
    expect(owner.last()).toContain('Trang 1/3.');
    expect(await last(owner, '/thanhvien trang 99')).toContain('Trang 3/3.');
  });
});

describe('somebody who was removed', () => {
  const untilReview = [
    ...['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5'],
    ...['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong'],
  ];

  it('keeps what they typed, and can produce nothing with it', async () => {
    await held.close();
    await open({ mayCreateAgency: (user) => user === 'test:thu' });
    await open_(lan, await invitation('editor'));
    await last(lan, ...untilReview);
    await last(owner, '/thanhvien xóa 2 có');
    const replies = await lan.say('xong');
    expect(replies.flatMap(({ files }) => files)).toEqual([]);
    expect(lan.last()).toContain('Anh/chị không còn thuộc cơ quan đó nữa.');
    expect(lan.last()).toContain('nên đã được cất');
    expect(await held.keys('documents/')).toEqual([]);
    await held.seat('lan', 'so-khcn', 'editor');
    expect(await last(lan, '/kehoach')).toContain('Tọa đàm');
  });

  it('saves no profile that they had open, not even as one of their own', async () => {
    await open_(lan, await invitation('editor'));
    await last(lan, '/coquan', '2', 'Tên khác');
    await last(owner, '/thanhvien xóa 2 có');
    expect(await last(lan, 'xong')).toContain('Anh/chị không còn thuộc cơ quan đó nữa.');
    expect((await agency()).profile.name).toBe('Sở Khoa học và Công nghệ');
    expect(await held.keys('agencies/')).toEqual(['agencies/so-khcn']);
  });

  it('opens no file and is sent on to the agency that is left', async () => {
    await open_(lan, await invitation('editor'));
    await last(lan, ...untilReview);
    const [reply] = await lan.say('xong');
    const file = reply?.files[0]?.id ?? '';
    expect(await held.openFile(file, 'lan')).not.toBeNull();
    await last(lan, 'xong', '/coquan mới', 'UBND xã', 'UBND xã B', 'UBND', 'B');
    await last(lan, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong', '/coquan 2', 'dừng', '/coquan 1', 'dừng');
    await last(owner, '/thanhvien xóa 2 có');
    expect(await held.openFile(file, 'lan')).toBeNull();
    expect(await last(lan, '/thanhvien')).toContain('UBND xã B: 1 thành viên.');
  });

  it('does not come back with an invitation that they made while they were an owner', async () => {
    await open_(lan, await invitation('owner'));
    const [, kept = ''] = /private\/([\w-]+)$/m.exec(await last(lan, '/thanhvien mời owner')) ?? [];
    held.wait(2_000);
    await last(owner, '/thanhvien xóa 2 có');
    expect((await open_(lan, kept))[0]?.text).toContain('Lời mời đã hết hạn hoặc đã bị thu lại.');
    held.wait(2_000);
    const fresh = await invitation();
    expect((await open_(lan, fresh))[0]?.text).toContain('Anh/chị đã vào Sở');
  });
});

it.each<[Role, boolean]>([
  ['owner', true],
  ['editor', true],
  ['member', false],
])('who is %s may change the profile: %s', async (role, may) => {
  await held.seat('lan', 'so-khcn', role);
  await last(lan, '/coquan', '5', 'Lâm Đồng', 'xong');
  expect((await agency()).profile.place === 'Lâm Đồng').toBe(may);
});
