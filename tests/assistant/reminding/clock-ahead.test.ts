/** A clock that was ahead once: what was decided then is decided again, and nothing stays silent. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ReminderRecord } from '../../../src/assistant/records/following.ts';
import { momentIn } from '../../../src/calendar/zone.ts';
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
});
afterEach(() => held.close());

/** The program runs once on a clock that is ahead. */
async function runAhead(day: string, act: () => Promise<unknown> = () => Promise.resolve()) {
  await held.restart(day);
  await held.remind();
  await act();
  await held.restart('2026-04-20');
}

/** What the group and the office are told when the program looks at a moment. */
async function toldAt(moment: string) {
  office.until(moment);
  const said = await held.remind();
  return {
    group: text(said.filter(({ chat }) => chat === groupChat)),
    office: text(said.filter(({ chat }) => chat === 'thu')),
  };
}

const record = async () => (await held.kept('reminders/so-khcn')) as unknown as ReminderRecord;

describe('a clock that was ahead by a year', () => {
  it('silences no reminder, and the office is told once', async () => {
    await runAhead('2027-06-01');
    const days = ['05-05', '05-06', '05-08', '05-11', '05-18'];
    const notes: string[] = [];
    for (const day of days) {
      const told = await toldAt(`2026-${day}T08:00`);
      expect(told.group, day).toContain('Nhắc việc');
      notes.push(...(told.office.match(/Đồng hồ/g) ?? []));
    }
    expect(notes).toHaveLength(1);
  });

  it.each(['2027-05-31', '2027-06-05'])(
    'on a working day or a day off (%s) keeps nobody from being woken',
    async (day) => {
      await runAhead(day);
      await toldAt('2026-04-21T08:00');
      expect(await held.keys('due/')).toHaveLength(1);
      const { nextAt } = await record();
      expect(momentIn(nextAt ?? 0, zone) <= '2026-04-24T08:00').toBe(true);
    },
  );

  it('while reminders were turned on starts them all the same', async () => {
    await owner.say('/nhacviec');
    await owner.press('Tắt nhắc việc');
    await runAhead('2027-06-01', async () => {
      await owner.say('/nhacviec');
      await owner.press('Bật nhắc việc');
    });
    expect((await toldAt('2026-05-05T08:00')).group).toContain('Nhắc việc');
  });

  it('while a reminder was answered: what is done is done, and told to the office', async () => {
    office.until('2026-05-05T08:00');
    await held.remind();
    await held.restart('2027-06-01');
    expect(text(await group.say('1 xong'))).toContain('đã xong');
    await held.restart('2026-05-05');
    const told = await toldAt('2026-05-06T08:00');
    expect(told.group).not.toContain('Treo băng rôn');
    const later = await toldAt('2026-05-11T08:00');
    expect(told.office + later.office).toContain('Trả lời mới (1)');
    expect(later.office).not.toContain('Quá hạn');
  });

  it('leaves the answers to later reminders in force', async () => {
    office.until('2026-05-05T08:00');
    await held.restart('2026-05-05');
    await held.remind();
    await held.restart('2027-06-01');
    await held.remind();
    await held.restart('2026-05-05');
    const { group: said } = await toldAt('2026-05-06T08:00');
    expect(said).toContain('Nhắc việc');
    await group.press('Đã xong');
    expect(text(held.sent.slice(-2))).not.toContain('đã cũ');
  });

  it('keeps no moment beyond now', async () => {
    office.until('2026-05-05T08:00');
    await held.remind();
    await runAhead('2027-06-01', () => group.say('1 xong'));
    await held.restart('2026-05-06');
    await held.remind();
    const { plans, digestAt, renewed, notices } = await record();
    const kept = [
      ...Object.values(plans).flatMap((plan) => [
        plan.lastRunAt,
        plan.choices.startedAt,
        ...plan.answers.map(({ at }) => at),
      ]),
      digestAt,
      ...Object.values(renewed).flatMap((named) => Object.values(named)),
      ...Object.values(notices),
    ];
    const now = momentIn(held.now(), zone);
    expect(kept.filter((moment) => moment !== null && moment > now)).toEqual([]);
  });

  it('asks for nothing any more that it asked for then', async () => {
    office.until('2026-05-05T08:00');
    await held.remind();
    await held.restart('2027-06-01');
    await group.say('1 xong');
    await held.restart('2026-05-06');
    const said = text(await group.say('xong'));
    expect(said).not.toContain('Đã ghi nhận');
  });
});

it('a clock that was ahead by some hours says nothing twice', async () => {
  office.until('2026-05-05T08:00');
  await held.remind();
  held.wait(-3 * 3_600_000);
  expect(await held.remind()).toEqual([]);
  held.wait(3 * 3_600_000);
  expect(await held.remind()).toEqual([]);
  expect((await record()).held).toEqual([]);
});
