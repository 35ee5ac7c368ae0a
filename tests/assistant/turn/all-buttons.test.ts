/** Every button that the assistant can offer, and whose it is. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { markAgency, readButton } from '../../../src/assistant/button.ts';
import type { ReminderRecord } from '../../../src/assistant/records/following.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import type { Play, Writer } from '../../play.ts';
import { askForExtension, findButton as find } from './find-button.ts';
import { keepPlan } from '../records/keep-plan.ts';
import { openRemindedOffice, type RemindedOffice } from '../reminding/reminded-office.ts';

const here = 'so-khcn';

let office: RemindedOffice;
let held: Play;
let owner: Writer;

beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
  for (const user of ['lan', 'hoa']) await held.seat(user, here, 'member');
});
afterEach(() => held.close());

const press = (option: string, who: Writer = owner) => who.send({ text: 'nút', option });

/** Commands that act on an agency, or tell of it. */
const ofAgency = /^\/(?:thanhvien|nhom|ketqua|vanban|nhacviec|tiendo|viec duyet)\b/;
/** Numbers and roles say which, not what. */
function kindOf(option: string): string {
  const { command = '', record = null } = readButton(option) ?? {};
  const kind = command
    .replace(/^\/viec [\w-]{22}/, '/viec <token>')
    .replaceAll(/#\w+/g, '#')
    .replaceAll(/\d+/g, '1');
  return kind + (record === null ? '' : ' ~');
}

/** Begin something, or tell what is known of a year: they are about no agency. */
const { flows } = openContent('.', () => undefined);
const ofNone = [
  ...[...flows.values()].flatMap(({ commands }) => commands.slice(0, 1).map((word) => `/${word}`)),
  ...['/khauhieu', '/khauhieu digital-transformation-day 1', '/trogiup'],
];
/** Name a message that is kept with its agency. */
const ofNotices = ['0', '1', '1 boqua', '1 giahan', '1 lam', '1 vuong', '1 xong'].map(
  (words) => `/viec <token> ${words.replace('0', '1')}`,
);
const all = [
  ...ofNone,
  ...ofNotices,
  ...['~', '1 ~', 'hoi ~', 'lay lai 1 ~', 'rut 1 ~', 'sua 1 ~', 'trang 1 ~'].map(
    (words) => `/ketqua ${words}`,
  ),
  ...['~', 'bat ~', 'g1 ~', 'rieng ~', 'tat ~'].map((words) => `/nhacviec ${words}`),
  ...['/nhom', '/nhom 1', '/nhom 1 dv #', '/nhom go 1'],
  ...['/thanhvien', '/thanhvien 1', '/thanhvien 1 dv', '/thanhvien 1 dv #'],
  ...['/thanhvien 1 editor', '/thanhvien 1 member', '/thanhvien 1 owner'],
  ...['/thanhvien lay lai 1', '/thanhvien trang 1', '/thanhvien xoa 1', '/thanhvien xoa 1 co'],
  ...['/thanhvien moi', '/thanhvien moi editor', '/thanhvien moi member', '/thanhvien moi owner'],
  ...['/tiendo ban ~', '/tiendo ~', '/tiendo dung 1 ~', '/tiendo lai 1 ~', '/tiendo thoi 1 ~'],
  ...['/vanban ~', '/vanban 1 ~', '/vanban 1 so ~'],
  ...['/viec duyet co ~', '/viec duyet khong ~'],
];

it('every button carries its agency, and none is unknown to this list', async () => {
  const { agree } = await askForExtension(office);
  const run = async (...said: string[]) => {
    for (const one of said) await owner.say(one);
  };
  for (const words of ['1', '1 vuong', '1 xong'])
    await press(`/viec ${(await lastToken()) ?? ''} ${words}`, office.group);
  const seven = Array.from({ length: 7 }, (_, at) => ({ title: `Việc ${at + 1}`, leads: [] }));
  for (let version = 0; version < 2; version += 1)
    await keepPlan(held.store(), here, seven, { document: 'khac', year: 2020, at: held.now() });
  for (let at = 0; at < 8; at += 1) await held.seat(`m${at}`, here, 'member');
  await run('/thanhvien', '/thanhvien trang 2', '/thanhvien 1', '/thanhvien 2', '/thanhvien 2 dv');
  await run('/thanhvien xoa 4', '/thanhvien xoa 4 co', '/thanhvien moi', '/thanhvien moi owner');
  await run('/nhom', '/nhom 1');
  await run('/ketqua', '/ketqua kh 2', '/ketqua trang 2', '/ketqua kh 1');
  await run('/ketqua 1 20 băng rôn', '/ketqua rut 1', '/ketqua lay lai 1');
  await run('/nhacviec');
  await press(find(held.sent.slice(-1), /^2\. /));
  await owner.press('Bật nhắc việc');
  await run('/tiendo');
  await press(find(held.sent.slice(-1), /^1\. /));
  await run('dời mục 2 sang 12/5/2026', 'dời mục 2 sang 1/1/2020');
  await press(agree);
  await run('/vanban', '/vanban 1', '/vanban 2');
  await run('/batdau', '/khauhieu 2026', '/trogiup', 'dừng', '/baocao', '2', 'xong');
  for (let at = 0; at < 12; at += 1) await owner.say('bỏ qua');
  const options = held.sent.flatMap((one) => one.options).filter(({ url }) => url === undefined);
  const commands = options.map(({ id }) => id).filter((id) => id.startsWith('/'));
  const forgotten = commands.filter(
    (id) => ofAgency.test(id) && readButton(id)?.mark !== markAgency(here),
  );
  expect(forgotten).toEqual([]);
  expect([...new Set(commands.map(kindOf))].toSorted()).toEqual([...new Set(all)].toSorted());
  for (const id of commands) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
}, 60_000);

/** Names the message about what is due that was sent last. */
async function lastToken(): Promise<string | undefined> {
  const { latest } = (await held.kept(`reminders/${here}`)) as unknown as ReminderRecord;
  return Object.values(latest).flat().at(-1);
}
