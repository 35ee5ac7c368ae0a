/** Strangers, other agencies and guessed codes get nothing out of a group and nothing into one. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import type { GroupCode } from '../../../src/assistant/records/group-code.ts';
import { play, type Play, type Writer } from '../../play.ts';

let held: Play;
let group: Writer;
/** Owner of another agency, of whom `so-khcn` knows nothing. */
let stranger: Writer;
let strangers: string;

const commune = ['UBND xã', 'Ủy ban nhân dân xã An Bình', 'UBND', 'An Bình'];
const last = async (who: Writer, ...said: string[]): Promise<string> => {
  for (const text of said) await who.say(text);
  return who.last();
};
const codeOf = async (who: Writer): Promise<string> =>
  /Mã gắn nhóm: (\S+)/.exec(await last(who, '/nhom'))?.[1] ?? '';
const groupsOf = async (id: string): Promise<string[]> => {
  const record = (await held.kept(`agencies/${id}`)) as unknown as AgencyRecord;
  return Object.keys(record.groups ?? {});
};
const putCode = (code: string, change: Partial<GroupCode>): Promise<void> =>
  held.store().transact(`codes/${code}`, async (transaction) => {
    const given = (await transaction.read(`codes/${code}`)) as object;
    transaction.change(`codes/${code}`, [[[], { ...given, ...change }]]);
  });

beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
  group = held.as({ name: 'Thu', group: 'nhóm' });
  stranger = held.as({ user: 'la', name: 'Người lạ' });
  await last(stranger, '/coquan', ...commune, 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong');
  const record = (await held.kept('users/test:la')) as { agencies: Record<string, string> };
  strangers = Object.keys(record.agencies)[0] ?? '';
  expect(strangers).not.toBe('');
});
afterEach(() => held.close());

describe('a code', () => {
  it('works once', async () => {
    const code = await codeOf(held);
    expect(await last(group, `/nhom ${code}`)).toContain('Đã gắn');
    expect(await last(held.as({ group: 'nhóm khác' }), `/nhom ${code}`)).toContain('Mã chưa đúng');
    expect(await groupsOf('so-khcn')).toEqual(['test:nhóm']);
  });

  it('works once even when two groups send it at the same moment', async () => {
    const code = await codeOf(held);
    await Promise.all([1, 2, 3].map((at) => held.as({ group: `nhóm ${at}` }).say(`/nhom ${code}`)));
    expect(await groupsOf('so-khcn')).toHaveLength(1);
  });

  it('is of no use after fifteen minutes', async () => {
    const code = await codeOf(held);
    held.wait(15 * 60_000);
    expect(await last(group, `/nhom ${code}`)).toContain('Mã chưa đúng, đã dùng hoặc quá hạn.');
    expect(await groupsOf('so-khcn')).toEqual([]);
  });

  it('is of no use after a newer one was given', async () => {
    const old = await codeOf(held);
    const code = await codeOf(held);
    expect(await last(group, `/nhom ${old}`)).toContain('Mã chưa đúng');
    expect(await last(group, `/nhom ${code}`)).toContain('Đã gắn');
    expect(await held.keys('codes/')).toEqual([]);
  });

  it('of another messenger is refused in words', async () => {
    const code = await codeOf(held);
    await putCode(code, { channel: 'other' });
    expect(await last(group, `/nhom ${code}`)).toContain('Mã này lấy ở ứng dụng khác.');
    expect(await groupsOf('so-khcn')).toEqual([]);
  });

  it('is of no use when who asked for it was removed since', async () => {
    await held.seat('nam', 'so-khcn', 'editor');
    const code = await codeOf(held.as({ user: 'nam' }));
    expect(code).toHaveLength(8);
    await last(held, '/thanhvien xóa 2 có');
    expect(await last(group, `/nhom ${code}`)).toContain('Mã chưa đúng');
  });

  it('is given to owners and editors only', async () => {
    await held.seat('nam', 'so-khcn', 'member');
    const member = held.as({ user: 'nam' });
    expect(await last(member, '/nhom')).toContain('Chỉ người quản trị hoặc biên tập');
    expect(await last(held.as({ user: 'ai đó' }), '/nhom')).toContain('chưa thuộc cơ quan nào');
    expect(await held.keys('codes/')).toEqual([]);
  });

  it('that somebody else used is told to whoever asked for it', async () => {
    const code = await codeOf(held);
    const replies = await held.as({ user: 'ai đó', group: 'nhóm lạ' }).say(`/nhom ${code}`);
    expect(replies.map(({ chat }) => chat)).toEqual(['nhóm lạ', 'thu']);
    expect(replies[1]?.text).toContain('Nhóm “Nhóm lạ” vừa được gắn với Sở Khoa học và Công nghệ');
  });

  it('can be guessed five times an hour in a group and all its topics', async () => {
    const code = await codeOf(held);
    for (let at = 0; at < 5; at += 1)
      expect(await last(held.as({ group: `nhóm/${at}` }), '/nhom 22222222')).toContain(
        'Mã chưa đúng',
      );
    expect(await last(group, `/nhom ${code}`)).toContain('thử sai nhiều lần');
    expect(await last(held.as({ group: 'nhóm/9' }), `/nhom ${code}`)).toContain('thử sai');
    expect(await last(held.as({ group: 'nhóm khác/1' }), '/nhom 33333333')).toContain('chưa đúng');
    held.wait(3_600_000);
    expect(await last(group, `/nhom ${await codeOf(held)}`)).toContain('Đã gắn');
  });

  it('is not guessed more often by guessing all at once', async () => {
    const guesses = Array.from({ length: 20 }, (_, at) =>
      held.as({ group: `nhóm/${at}` }).say('/nhom 22222222'),
    );
    const replies = (await Promise.all(guesses)).flat();
    const wrong = new Set(
      replies.filter(({ text }) => text.includes('Mã chưa đúng')).map(({ id, chat }) => chat + id),
    );
    expect(wrong.size).toBe(5);
  });
});

describe('a group that works for an agency', () => {
  beforeEach(async () => {
    await last(group, `/nhom ${await codeOf(held)}`);
  });

  it('is taken over by no other agency', async () => {
    const code = await codeOf(stranger);
    const there = held.as({ user: 'la', group: 'nhóm' });
    expect(await last(there, `/nhom ${code}`)).toContain('đang gắn với cơ quan khác');
    expect(await last(there, '/nhom gỡ')).toContain('Chỉ người quản trị hoặc biên tập');
    expect(await groupsOf('so-khcn')).toEqual(['test:nhóm']);
    expect(await groupsOf(strangers)).toEqual([]);
  });

  it('is unbound by owners and editors, by nobody else', async () => {
    await held.seat('nam', 'so-khcn', 'member');
    const nam = held.as({ user: 'nam', group: 'nhóm' });
    expect(await last(nam, '/nhom gỡ')).toContain('Chỉ người quản trị hoặc biên tập');
    await held.seat('nam', 'so-khcn', 'editor');
    expect(await last(nam, '/nhom gỡ')).toContain('Đã gỡ nhóm này');
  });

  it('gets no document of another agency, from whoever follows its link', async () => {
    await group.say('/kehoach');
    const [link = ''] = await held.keys('links/');
    const start = link.slice('links/test:'.length);
    await stranger.send({ text: '/start', start });
    for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - 15/5'])
      await stranger.say(said);
    let replies = await stranger.say('xong');
    for (let step = 0; step < 8 && replies.every(({ files }) => files.length === 0); step += 1)
      replies = await stranger.say(/^Câu|Ai ký/.test(stranger.last()) ? 'bỏ qua' : 'xong');
    const files = replies.flatMap((reply) => reply.files);
    expect(files).not.toEqual([]);
    expect(held.sent.filter(({ chat, files: own }) => chat === 'nhóm' && own.length > 0)).toEqual(
      [],
    );
    expect(stranger.last()).toContain('vì nhóm chưa gắn với Ủy ban nhân dân xã An Bình');
    for (const { id } of files) expect(await held.openFile(id, 'nhóm')).toBeNull();
  });

  it('opens no file any more once it is unbound', async () => {
    for (const said of ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')])
      await held.say(said);
    for (const said of ['Tọa đàm - VP - 15/5', 'xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong'])
      await held.say(said);
    const [reply] = await held.say('xong');
    const id = reply?.files[0]?.id ?? '';
    expect(await held.openFile(id, 'nhóm')).not.toBeNull();
    expect(await held.openFile(id, 'nhóm/3')).not.toBeNull();
    for (const other of ['nhóm2', 'nhó', 'nhóm2/3', '', '/'])
      expect(await held.openFile(id, other)).toBeNull();
    await last(group, '/nhom gỡ');
    expect(await held.openFile(id, 'nhóm')).toBeNull();
  });
});

it('an agency is not chosen for a group by who writes in it', async () => {
  await group.say('/khauhieu');
  expect((await held.kept('chats/test:nhóm')) as object).toMatchObject({ agency: null });
});
