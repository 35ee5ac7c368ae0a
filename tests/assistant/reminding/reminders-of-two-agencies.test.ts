/** Typed answers of somebody with two agencies are kept for the agency whose reminder is answered. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import {
  agencyKey,
  createAgency,
  type AgencyRecord,
} from '../../../src/assistant/records/agency.ts';
import { addMember } from '../../../src/assistant/records/membership.ts';
import {
  changeReminders,
  remindersKey,
  type ReminderRecord,
} from '../../../src/assistant/records/following.ts';
import type { Json } from '../../../src/record/change.ts';
import type { Play, Writer } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  text,
  zone,
  type RemindedOffice,
} from './reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
let group: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner, group } = office);
  await office.turnOn();
  await owner.say('xong');
});
afterEach(() => held.close());

/** A second agency of the same owner with the same plan, that tells its members at another hour. */
async function openSecond(hour: string): Promise<void> {
  const { profile } = (await held.kept(agencyKey('so-khcn'))) as unknown as AgencyRecord;
  const record = (await held.kept(remindersKey('so-khcn'))) as unknown as ReminderRecord;
  const [[document, plan] = ['', undefined]] = Object.entries(record.plans);
  const drafted = await held.kept(`documents/so-khcn/${document}`);
  const { reminding } = held.assistance();
  await held.store().transact(agencyKey('xa'), async (transaction) => {
    createAgency(transaction, 'xa', { ...profile, name: 'Ủy ban nhân dân xã Nhân Cơ' });
    await addMember(transaction, 'xa', 'test:thu', 'owner');
    transaction.change(`documents/xa/${document}`, [[[], drafted]]);
    const choices = { ...plan?.choices, hour };
    const where = { groups: [], members: true };
    const own = { ...record, nextAt: null, plans: { [document]: { ...plan, choices, where } } };
    transaction.change(remindersKey('xa'), [[[], own as unknown as Json]]);
    await changeReminders({ transaction, agency: 'xa', reminding, zone }, []);
  });
}

async function tellMembers(): Promise<void> {
  await held.store().transact(remindersKey('so-khcn'), async (transaction) => {
    const record = (await transaction.read(remindersKey('so-khcn'))) as unknown as ReminderRecord;
    for (const document of Object.keys(record.plans))
      transaction.change(remindersKey('so-khcn'), [
        [['plans', document, 'where'], { groups: [], members: true }],
      ]);
  });
}

/** The kinds of the answers that are kept for an agency. */
const answersOf = async (agency: string): Promise<string[]> => {
  const record = (await held.kept(remindersKey(agency))) as unknown as ReminderRecord;
  return Object.values(record.plans).flatMap(({ answers }) => answers.map(({ kind }) => kind));
};

const remindAt = async (...moments: string[]): Promise<void> => {
  for (const moment of moments) {
    office.until(moment);
    await held.remind();
  }
};

const reminders = (chat: string) =>
  held
    .screen(chat)
    .flatMap(({ text: said }, at) => (said.startsWith('Nhắc việc') ? [`r${at}`] : []));

it('takes the reminder that was shown last, not the agency that the chat works for', async () => {
  await tellMembers();
  await openSecond('09:00');
  await remindAt('2026-05-06T08:00', '2026-05-06T09:00');
  const said = await owner.say('1 đang làm');
  expect(text(said)).toContain('xã Nhân Cơ');
  expect(await answersOf('xa')).toEqual(['working']);
  expect(await answersOf('so-khcn')).toEqual([]);
});

it('takes the reminder that is replied to, though another was shown later', async () => {
  await tellMembers();
  await openSecond('09:00');
  await remindAt('2026-05-06T08:00', '2026-05-06T09:00');
  const [first = '', second = ''] = reminders('thu');
  await owner.send({ text: '1 đang làm', repliesTo: first });
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([['working'], []]);
  await owner.send({ text: '1 xong', repliesTo: second });
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([['working'], ['done']]);
});

it('asks for which agency where both reminded at once, and keeps nothing before that is said', async () => {
  await tellMembers();
  await openSecond('08:00');
  await remindAt('2026-05-06T08:00');
  expect(text(await owner.say('1 đang làm'))).toContain('Anh/chị trả lời cho cơ quan nào?');
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([[], []]);
  await owner.press('Ủy ban nhân dân xã Nhân Cơ: mục 1');
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([[], ['working']]);
});

it('answers in a group for the agency of the group, wherever the person works besides', async () => {
  await openSecond('09:00');
  await owner.say('/coquan 2');
  await remindAt('2026-05-06T08:00', '2026-05-06T09:00');
  const [board = ''] = reminders(groupChat);
  await group.say('1 đang làm');
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([['working'], []]);
  await group.send({ text: '1 xong', repliesTo: board });
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([['working', 'done'], []]);
});

it('takes what is replied to a reminder in the midst of a dialogue', async () => {
  await tellMembers();
  await remindAt('2026-05-06T08:00');
  const [first = ''] = reminders('thu');
  await owner.say('/kehoach');
  await owner.send({ text: '1 xong', repliesTo: first });
  expect(await answersOf('so-khcn')).toEqual(['done']);
});

it('still answers for an agency that the chat was switched away from', async () => {
  await tellMembers();
  await openSecond('17:00');
  await remindAt('2026-05-06T08:00');
  await owner.say('/coquan 2');
  await owner.say('dừng');
  await owner.say('1 xong');
  expect([await answersOf('so-khcn'), await answersOf('xa')]).toEqual([['done'], []]);
});
