/** What belongs to an agency is for its members only. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

let count = 0;
async function sayAs(user: string, text: string): Promise<Outgoing | undefined> {
  count += 1;
  await held.receive({ id: `in-${count}`, chat: user, user, text, option: null });
  return held.sent.findLast(({ chat }) => chat === user);
}

/** Makes a plan, and gives the ids of its files. */
async function makePlan(): Promise<string[]> {
  for (const said of ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')])
    await held.say(said);
  await held.say('Tọa đàm - Văn phòng Sở - 8h ngày 15/5');
  for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) await held.say(said);
  const [reply] = await held.say('xong');
  return (reply?.files ?? []).map(({ id }) => id);
}

const answersAboutAgency = [
  'UBND xã',
  'Ủy ban nhân dân xã An Bình',
  'UBND',
  'An Bình',
  'Phòng Kinh tế - KT',
  'xong',
  'bỏ qua',
  'bỏ qua',
];

it('a file opens for a member, and for nobody else', async () => {
  const files = await makePlan();
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(await held.openFile(file)).toBeInstanceOf(Uint8Array);
    expect(await held.openFile(file, 'stranger')).toBeNull();
  }
});

it('a member of another agency can neither open nor name the file as their own', async () => {
  const [file = ''] = await makePlan();
  for (const said of ['/coquan', ...answersAboutAgency, 'xong']) await sayAs('lan', said);
  const record = (await held.kept('users/test:lan')) as { agencies: Record<string, string> };
  const [own = ''] = Object.keys(record.agencies);
  expect(own).not.toBe('');
  expect(await held.openFile(file, 'lan')).toBeNull();
  const inOwn = [own, ...file.split('/').slice(1)].join('/');
  expect(await held.openFile(inOwn, 'lan')).toBeNull();
});

it.each([
  ['a step up', (file: string) => file.replace('so-khcn/', 'so-khcn/../so-khcn/')],
  ['a step up in place of the document', (file: string) => file.replace(/\/[^/]+\//, '/../')],
  ['an encoded slash', (file: string) => file.replace('/', '%2f')],
  ['another ending', (file: string) => `${file}.json`],
  ['no name', (file: string) => file.split('/').slice(0, 3).join('/')],
  ['a version that never was', (file: string) => file.replace('/1/', '/9/')],
  ['a version every object has', (file: string) => file.replace('/1/', '/constructor/')],
  ['the prototype for a version', (file: string) => file.replace('/1/', '/__proto__/')],
  ['nothing', () => ''],
  ['slashes', () => '///'],
  ['a record of the store', () => 'so-khcn/../../agencies/so-khcn.docx'],
])('a file id with %s opens nothing', async (_, twist) => {
  const files = await makePlan();
  for (const file of files) expect(await held.openFile(twist(file))).toBeNull();
});

it('a stranger who asks for an agency gets a form of their own, and changes only that', async () => {
  const before = await held.kept('agencies/so-khcn');
  const first = await sayAs('lan', '/coquan');
  expect(first?.text).toContain('Cơ quan của anh/chị thuộc cấp nào?');
  for (const said of [...answersAboutAgency, 'xong']) await sayAs('lan', said);
  expect(await held.kept('agencies/so-khcn')).toEqual(before);
  const switched = await sayAs('lan', '/coquan so-khcn');
  expect(switched?.text).not.toContain('Sở Khoa học và Công nghệ');
});

it('a member who may not edit sees the profile, and is told so before and after', async () => {
  const record = (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;
  await held.seat('lan', 'so-khcn', 'member');
  const first = await sayAs('lan', '/coquan');
  expect(first?.text).toContain('Chỉ người quản lý hồ sơ mới sửa được cơ quan này.');
  for (const said of ['2', 'Tên khác', 'xong']) await sayAs('lan', said);
  expect(held.sent.at(-1)?.text).toContain('Chỉ người quản lý hồ sơ mới sửa được cơ quan này.');
  const after = (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;
  expect(after.profile).toEqual(record.profile);
  expect(after.members).toEqual({ 'test:thu': 'owner', 'test:lan': 'member' });
});

it('a chat whose person was taken out of the agency works for it no more', async () => {
  const [file = ''] = await makePlan();
  await held.unseat('thu', 'so-khcn');
  expect(await held.openFile(file)).toBeNull();
  const [reply] = await held.say('/coquan');
  expect(reply?.text).toContain('Cơ quan của anh/chị thuộc cấp nào?');
});
