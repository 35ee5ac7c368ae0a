/** Messages for people who have to write first: held, shown to the owner, said elsewhere meanwhile. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ChannelError } from '../../../src/errors.ts';
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
let hoa: Writer;
/** Chats that take nothing before their people have written. */
const silent = new Set<string>();

beforeEach(async () => {
  silent.clear();
  office = await openRemindedOffice({
    fails: ({ chat }) => {
      if (!silent.has(chat)) return false;
      throw new ChannelError('test', 'they have to write first', null, { fate: 'held' });
    },
  });
  ({ held, owner } = office);
  await held.seat('hoa', 'so-khcn', 'member');
  hoa = held.as({ user: 'hoa', name: 'Lê Thị Hoa' });
  await hoa.say('/thanhvien');
  await office.turnOn();
});
afterEach(() => held.close());

/** Only members are told of the plan, in private. */
const tellMembersOnly = async (): Promise<void> => {
  await owner.press('Tin nhắn riêng');
  await owner.press('Tổ khoa học');
};

const remindOn = async (moment: string) => {
  office.until(moment);
  return held.remind();
};

it('is shown to the owner by name and day, with what helps, until the person writes', async () => {
  await tellMembersOnly();
  silent.add('hoa');
  await remindOn('2026-04-24T08:00');
  expect(held.screen('hoa').at(-1)?.text).not.toContain('Treo băng rôn');
  const shown = text(await owner.say('/thanhvien'));
  expect(shown).toContain('2. Lê Thị Hoa: 1 tin, từ 24/4/2026');
  expect(shown).toContain('nhắn lại một lời');
  silent.clear();
  expect(text(await hoa.say('/trogiup'))).toContain('Treo băng rôn');
  await owner.say('/thanhvien');
  expect(owner.last()).not.toContain('Tin đang giữ');
  expect(await held.keys('held/')).toEqual([]);
});

it('is shown to nobody who is not an owner', async () => {
  await tellMembersOnly();
  silent.add('thu');
  await remindOn('2026-04-24T08:00');
  expect(text(await hoa.say('/thanhvien'))).not.toContain('Tin đang giữ');
});

it('is named in the digest of the morning after', async () => {
  await tellMembersOnly();
  silent.add('hoa');
  await remindOn('2026-05-05T08:00');
  await remindOn('2026-05-06T08:00');
  expect(text(held.screen('thu').slice(-2))).toContain('Lê Thị Hoa: đã lâu chưa nhắn lại');
});

it('is said once to who comes back after weeks, as it was said last', async () => {
  await tellMembersOnly();
  silent.add('hoa');
  await office.live('2026-05-19T09:00');
  silent.clear();
  const back = await hoa.say('/trogiup');
  const reminders = back.filter(({ text: said }) => said.startsWith('Nhắc việc'));
  expect(reminders).toHaveLength(1);
  expect(reminders[0]?.text).toContain('19/5/2026');
  expect(await held.keys('outbox/')).toEqual([]);
});

describe('a reminder that is held', () => {
  it('goes to a group of the agency, once for all who are held', async () => {
    await tellMembersOnly();
    silent.add('hoa').add('thu');
    const said = await remindOn('2026-04-24T08:00');
    expect(said.map(({ chat }) => chat)).toEqual([groupChat]);
    expect(text(said)).toContain('Treo băng rôn');
  });

  it('is not said again in a group that has heard it', async () => {
    await owner.press('Tin nhắn riêng');
    silent.add('hoa');
    const said = await remindOn('2026-04-24T08:00');
    expect(said.filter(({ chat }) => chat === groupChat)).toHaveLength(1);
  });

  it('stays where the same person has heard it in another application', async () => {
    await tellMembersOnly();
    await held.seat('hoa-2', 'so-khcn', 'member');
    await held.as({ user: 'hoa-2', name: 'Lê thị Hoa' }).say('/thanhvien');
    silent.add('hoa');
    const said = await remindOn('2026-04-24T08:00');
    expect(said.map(({ chat }) => chat).sort()).toEqual(['hoa-2', 'thu']);
  });

  it('is said elsewhere once, however often the program is opened again', async () => {
    await tellMembersOnly();
    silent.add('hoa');
    await remindOn('2026-04-24T08:00');
    // The morning after the weekend, the office is told.
    await office.live('2026-04-28T12:00');
    const before = held.sent.length;
    await held.restart();
    expect(held.sent.slice(before)).toEqual([]);
    expect(await held.kept('reminders/so-khcn')).toMatchObject({ held: [] });
    expect(text(await owner.say('/thanhvien'))).toContain('Lê Thị Hoa: 1 tin, từ 24/4/2026');
  });
});
