/** What fails for one place, one person or one agency takes no reminder from the others. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { chatKey } from '../../../src/assistant/records/chat.ts';
import { agencyKey } from '../../../src/assistant/records/agency.ts';
import { addMember } from '../../../src/assistant/records/membership.ts';
import type { Mail } from '../../../src/assistant/records/outgoing.ts';
import { dueKey, remindersKey } from '../../../src/assistant/records/following.ts';
import { sendDueReminders } from '../../../src/assistant/reminding/send-due-reminders.ts';
import type { Json } from '../../../src/record/change.ts';
import type { Play } from '../../play.ts';
import { groupChat, openRemindedOffice, text, type RemindedOffice } from './reminded-office.ts';

let office: RemindedOffice;
let held: Play;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held } = office);
  await office.turnOn();
});
afterEach(() => held.close());

const keep = (key: string, value: Json) =>
  held.store().transact(key, (transaction) => {
    transaction.change(key, [[[], value]]);
    return Promise.resolve();
  });

/** Somebody who is reminded in private, over a channel that fails. */
async function seatElsewhere(): Promise<void> {
  await keep(chatKey('broken', 'hoa'), {});
  await held.store().transact(agencyKey('so-khcn'), async (transaction) => {
    await addMember(transaction, 'so-khcn', 'broken:hoa', 'owner', 'Bà Hoa');
  });
  await office.owner.say('/nhacviec');
  await office.owner.press('Tin nhắn riêng');
}

/** A round in which nothing can be known of one channel. */
async function remindPartly(): Promise<Mail[]> {
  const carried: Mail[] = [];
  const lines = {
    carryOut: (mail: readonly Mail[]) => {
      carried.push(...mail);
      return Promise.resolve();
    },
    capabilitiesOf: (channel: string) => {
      if (channel === 'broken') throw new TypeError('a bug');
      return null;
    },
  };
  await sendDueReminders({ ...held.assistance(), clock: held.now }, lines);
  return carried;
}

it('a place whose message cannot be made leaves the others theirs, and the office is told', async () => {
  await seatElsewhere();
  office.until('2026-05-05T08:00');
  const first = (await remindPartly()).map(({ outgoing }) => outgoing);
  expect(first.map(({ chat }) => chat)).toContain(groupChat);
  expect(text(first.filter(({ chat }) => chat === 'thu'))).toContain('Nhắc việc');
  expect(text(first.filter(({ chat }) => chat === 'thu'))).toContain(
    'Bà Hoa: tin này không soạn được',
  );
});

it('an agency whose reminders cannot be decided leaves the others theirs', async () => {
  const kept = (await held.kept(remindersKey('so-khcn'))) as Record<string, Json>;
  office.until('2026-05-05T08:00');
  const at = held.now() - 3_600_000;
  await keep(agencyKey('hong'), await held.kept(agencyKey('so-khcn')));
  await keep(remindersKey('hong'), { ...kept, nextAt: at, plans: { x: { isOn: true } } });
  await keep(dueKey(at, 'hong'), {});
  for (let copy = 0; copy < 20; copy += 1) {
    await keep(remindersKey(`hong-${copy}`), { nextAt: at, plans: { x: { isOn: true } } });
    await keep(agencyKey(`hong-${copy}`), {});
    await keep(dueKey(at, `hong-${copy}`), {});
  }
  await held.remind().catch(() => []);
  expect(held.sent.map(({ chat }) => chat)).toContain(groupChat);
  expect(held.screen(groupChat).at(-1)?.text).toContain('Nhắc việc');
});
