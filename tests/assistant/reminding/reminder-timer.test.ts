/** The one timer of all reminders: what wakes it, how long it sleeps, how it ends. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Assistance } from '../../../src/assistant/services.ts';
import { Expectation } from '../../../src/assistant/expectation.ts';
import type { Mail } from '../../../src/assistant/records/outgoing.ts';
import { ReminderTimer } from '../../../src/assistant/reminding/reminder-timer.ts';
import { msOf } from '../../../src/calendar/zone.ts';
import type { Clock } from '../../../src/clock.ts';
import { openRemindedOffice, zone, type RemindedOffice } from './reminded-office.ts';

let office: RemindedOffice;
let timer: ReminderTimer;
let waits: { readonly ms: number; readonly end: () => void }[];
let sent: Mail[];
let expectation: Expectation;

beforeEach(async () => {
  office = await openRemindedOffice();
  await office.turnOn();
  waits = [];
  sent = [];
  expectation = new Expectation();
  const opened = office.held.assistance();
  const clock: Clock = () => office.held.now();
  const reminding = { ...opened.reminding, expectation };
  const assistance: Assistance = { ...opened, clock, reminding };
  const lines = {
    carryOut: (mail: readonly Mail[]) => {
      sent.push(...mail);
      return Promise.resolve();
    },
    capabilitiesOf: () => null,
  };
  timer = new ReminderTimer(
    assistance,
    lines,
    (ms, signal) =>
      new Promise((resolve, reject) => {
        const end = () => {
          resolve(undefined);
        };
        waits.push({ ms, end });
        signal.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
      }),
  );
});
afterEach(async () => {
  await timer.stop();
  await office.held.close();
});

const waited = (count: number) => expect.poll(() => waits.length).toBe(count);

it('sleeps an hour at most, and sends at the moment', async () => {
  timer.start();
  await waited(1);
  expect(waits[0]?.ms).toBe(3_600_000);
  office.until('2026-04-24T07:50');
  waits[0]?.end();
  await waited(2);
  expect(waits[1]?.ms).toBe(600_000);
  expect(sent).toEqual([]);
  office.until('2026-04-24T08:00');
  waits[1]?.end();
  await waited(3);
  expect(sent.map(({ outgoing }) => outgoing.dueAt)).toContain(msOf('2026-04-24T08:00', zone));
});

it('notices a clock that was set forward', async () => {
  timer.start();
  await waited(1);
  office.until('2026-04-24T09:00');
  waits[0]?.end();
  await waited(2);
  expect(sent).not.toEqual([]);
});

it('says nothing again when the clock was set back', async () => {
  office.until('2026-04-24T08:00');
  timer.start();
  await waited(1);
  const before = sent.length;
  expect(before).toBeGreaterThan(0);
  office.until('2026-04-23T08:00');
  waits[0]?.end();
  await waited(2);
  office.until('2026-04-24T08:00');
  waits[1]?.end();
  await waited(3);
  expect(sent).toHaveLength(before);
});

it('wakes earlier when something earlier is due', async () => {
  timer.start();
  await waited(1);
  expectation.expect(office.held.now() + 5_000);
  await waited(2);
  expect(waits[1]?.ms).toBe(5_000);
});

it('sleeps no more once it is stopped', async () => {
  timer.start();
  await waited(1);
  await timer.stop();
  expectation.expect(office.held.now());
  expect(waits).toHaveLength(1);
});
