/** What became of reminders that nobody may have heard: the office reads it in the morning, once. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { putInOutbox } from '../../../src/assistant/records/outgoing.ts';
import {
  noteUndelivered,
  readUndelivered,
  type WhyUndelivered,
} from '../../../src/assistant/records/undelivered.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
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

/** The group's message of a moment is found not to have been heard. */
async function lose(moment: string, why: WhyUndelivered): Promise<void> {
  office.until(moment);
  const outgoing = (await held.remind()).find(({ chat }) => chat === groupChat);
  if (outgoing === undefined) throw new Error('the group was not reminded');
  await note(outgoing, why);
}

async function note(outgoing: Outgoing, why: WhyUndelivered): Promise<void> {
  const mail = { channel: 'test', outgoing };
  await held.store().transact('outbox/test', (transaction) => {
    putInOutbox(transaction, mail);
    return Promise.resolve();
  });
  await noteUndelivered(held.store(), mail, why);
}

/** What the office reads at a moment. */
async function digestAt(moment: string): Promise<string> {
  office.until(moment);
  return text((await held.remind()).filter(({ chat }) => chat === 'thu'));
}

it.each<[WhyUndelivered, string]>([
  ['unknown', 'Tổ khoa học: tin nhắc 08h00 05/5/2026 chưa rõ đã tới hay chưa'],
  ['stale', 'Tổ khoa học: tin nhắc 08h00 05/5/2026 không gửi được suốt một ngày'],
  ['refused', 'Tổ khoa học: ứng dụng không nhận tin nhắc 08h00 05/5/2026'],
])(
  '%s is named with its place and moment in the next digest, and in no other',
  async (why, said) => {
    await lose('2026-05-05T08:00', why);
    const first = await digestAt('2026-05-06T08:00');
    expect(first).toContain(said);
    expect(await readUndelivered(held.store(), 'so-khcn')).toEqual([]);
    expect(await digestAt('2026-05-07T08:00')).not.toContain('Tổ khoa học');
  },
);

it('of the last reminder that there is, it is told all the same', async () => {
  await office.owner.say('/nhacviec');
  await office.owner.say('tối đa 0 lần');
  await office.live('2026-05-15T07:59');
  await lose('2026-05-15T08:00', 'stale');
  expect(await digestAt('2026-05-18T08:00')).toContain('08h00 15/5/2026');
  await office.live('2026-05-25T09:00');
  expect(await held.keys('due/')).toEqual([]);
});

it('what became known a day later is told the morning after', async () => {
  office.until('2026-05-05T08:00');
  const said = (await held.remind()).find(({ chat }) => chat === groupChat);
  await digestAt('2026-05-06T08:00');
  if (said !== undefined) await note(said, 'stale');
  expect(await digestAt('2026-05-07T08:00')).toContain('08h00 05/5/2026');
});

it('a digest that the office did not get is told with the next', async () => {
  office.until('2026-05-05T08:00');
  const digest = (await held.remind()).find(({ chat }) => chat === 'thu');
  expect(digest).toBeDefined();
  if (digest !== undefined) await note(digest, 'unknown');
  expect(await digestAt('2026-05-06T08:00')).toContain('chưa rõ đã tới hay chưa');
});
