/** What a person may change is looked at each time something is written, by the role of that moment. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { agencyKey, type AgencyRecord, type Role } from '../../../src/assistant/records/agency.ts';
import type { Play, Writer } from '../../play.ts';
import { askForExtension, findButton } from '../turn/find-button.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

const here = 'so-khcn';
const roles: readonly Role[] = ['member', 'editor', 'owner'];

let office: RemindedOffice;
let held: Play;
let owner: Writer;
let actor: Writer;

beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
  for (const user of ['lan', 'hoa']) await held.seat(user, here, 'member');
  actor = held.as({ user: 'mai', name: 'Mai' });
});
afterEach(() => held.close());

/** All that is kept for the agency, but for what belongs to one person alone. */
async function kept(): Promise<string> {
  const keys = [
    ...(await held.keys('agencies/')),
    ...(await held.keys('results/')),
    ...(await held.keys('reminders/')),
  ];
  return JSON.stringify(await Promise.all(keys.toSorted().map((key) => held.kept(key))));
}

/** Presses what was offered to the owner. */
const press = (messages: Awaited<ReturnType<Writer['say']>>, label: string | RegExp) =>
  actor.send({ text: 'nút', option: findButton(messages, label) });

const inGroup = (): Writer => held.as({ user: 'mai', name: 'Mai', group: 'tổ khoa học' });

/** A change, the least role that may make it, and what is there before. */
const changes: readonly [string, Role, () => Promise<() => Promise<unknown>>][] = [
  [
    'the profile, by its form',
    'editor',
    async () => {
      await actor.say('/coquan');
      for (const said of ['5', 'Lâm Đồng']) await actor.say(said);
      return () => actor.say('xong');
    },
  ],
  [
    'the units of the profile, by finishing a plan',
    'editor',
    async () => {
      await actor.say('/kehoach');
      for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua')]) await actor.say(said);
      await actor.say('Treo băng rôn - Phòng Hoàn Toàn Mới - trước 8/5');
      for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong', '1']) await actor.say(said);
      return () => actor.say('xong');
    },
  ],
  ['the role of a member', 'owner', async () => await saying('/thanhvien 2 editor')],
  ['the seat of a member', 'owner', async () => await saying('/thanhvien xoa 2 co')],
  ['the units of a member', 'owner', async () => await saying('/thanhvien 2 đơn vị VP')],
  ['the units of a group', 'editor', async () => await saying('/nhom 1 đơn vị VP')],
  ['the binding of a group, in private', 'editor', async () => await saying('/nhom gỡ 1')],
  [
    'the binding of a group, in the group',
    'editor',
    () => Promise.resolve(() => inGroup().say('/nhom gỡ')),
  ],
  ['reminders of a plan', 'editor', async () => await saying('/nhacviec bật')],
  [
    'a plan that is followed, by words',
    'editor',
    async () => {
      await office.turnOn();
      await actor.say('/tiendo');
      return () => actor.say('dời mục 1 sang 12/5');
    },
  ],
  [
    'a plan that is followed, by taking a change back',
    'editor',
    async () => {
      await office.turnOn();
      await owner.say('/tiendo');
      const said = await owner.say('dời mục 1 sang 12/5');
      return () => press(said, 'Hoàn tác');
    },
  ],
  [
    'a deadline that waits for the office',
    'editor',
    async () => {
      const { agree } = await askForExtension(office);
      return () => actor.send({ text: 'Đồng ý', option: agree });
    },
  ],
  ['a result of their own', 'member', async () => await saying('/ketqua 1 20 băng rôn')],
  [
    'their own result, by taking it back',
    'member',
    async () => {
      await actor.say('/ketqua 1 20 băng rôn');
      return () => actor.say('/ketqua rút 1');
    },
  ],
  [
    'their own result that they took back, by putting it back',
    'member',
    async () => {
      await actor.say('/ketqua 1 20 băng rôn');
      await actor.say('/ketqua rút 1');
      return () => actor.say('/ketqua lấy lại 1');
    },
  ],
  [
    'the result of somebody else, by taking it back',
    'editor',
    async () => {
      await owner.say('/ketqua 1 20 băng rôn');
      return () => actor.say('/ketqua rút 1');
    },
  ],
  [
    'the result of somebody else, by words',
    'editor',
    async () => {
      await owner.say('/ketqua 1 20 băng rôn');
      return () => actor.say('/ketqua sửa 1 30 băng rôn');
    },
  ],
  [
    'their own result that an owner withdrew, by putting it back',
    'editor',
    async () => {
      await actor.say('/ketqua 1 20 băng rôn');
      await owner.say('/ketqua rút 1');
      return () => actor.say('/ketqua lấy lại 1');
    },
  ],
];

const saying = (words: string) => Promise.resolve(() => actor.say(words));

describe.each(changes)('%s', (_, least, prepare) => {
  const rank = roles.indexOf(least);
  const refused = roles.filter((_role, at) => at === rank - 1);

  it.each([...refused, least])('changes for those who are at least that: %s', async (role) => {
    await held.seat('mai', here, 'owner');
    // The name of whoever speaks is noted once.
    await actor.say('/thanhvien');
    const act = await prepare();
    await setRole(role);
    const before = await kept();
    await act();
    expect([(await kept()) !== before, actor.last()]).toEqual([role === least, actor.last()]);
  });
});

const setRole = (role: Role) =>
  held.store().transact(agencyKey(here), (transaction) => {
    transaction.change(agencyKey(here), [[['members', 'test:mai'], role]]);
    return Promise.resolve();
  });

it('a member who edits a plan that is followed leaves what is reminded of as it is', async () => {
  await held.seat('mai', here, 'owner');
  const draft = ['2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 12/5'];
  for (const said of ['/kehoach', ...draft, 'xong', 'bỏ qua', 'bỏ qua']) await actor.say(said);
  for (const said of ['xong', 'xong', 'xong']) await actor.say(said);
  await actor.press('Nhắc việc vào nhóm');
  await actor.press('Bật nhắc việc');
  await setRole('member');
  const before = (await held.kept(`reminders/${here}`)) as object;
  await actor.say('sửa');
  expect(text(await actor.say('xong'))).toContain('vẫn theo bản cũ');
  expect(await held.kept(`reminders/${here}`)).toEqual(before);
  const { profile } = (await held.kept(agencyKey(here))) as unknown as AgencyRecord;
  expect(profile.name).toBe('Sở Khoa học và Công nghệ');
});
