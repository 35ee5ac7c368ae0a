/** How a duty stands in a few words, as a picture shows them. */

import { partsOf } from '../calendar/day.ts';
import { writeDayAndMonth } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import { beginningOf } from './duties.ts';
import type { DutyProgress } from './progress.ts';
import { nameStanding } from './write-messages.ts';
import { writeClock } from './write-reminder.ts';

/** @returns how a duty stands on a day: `quá hạn 4 ngày (hạn 10/5) · vướng mắc` */
export function writeStatus(one: DutyProgress, on: string, locale: Locale): string {
  const { state, standing } = one;
  const isSaid = standing.state === 'working' || standing.state === 'obstacle';
  const said = isSaid && state !== 'done' ? [nameStanding(standing, locale)] : [];
  return [writeTiming(one, on, locale), ...said].join(' · ');
}

function writeTiming(one: DutyProgress, on: string, locale: Locale): string {
  switch (one.state) {
    case 'done':
      return writeDone(one.standing.last?.at ?? '', locale);
    case 'undated':
      return one.duty.time?.text ?? locale.say('progress-undated');
    case 'late':
      return writeLate(one, locale);
    case 'ahead':
      return writeAhead(one, on, locale);
  }
}

function writeDone(at: string, { say }: Locale): string {
  return at === '' ? say('progress-done') : say('progress-done-on', { day: writeShortDay(at) });
}

function writeLate({ duty, due, daysLate }: DutyProgress, { say }: Locale): string {
  const args = { day: writeShortDay(due ?? ''), days: daysLate ?? 0 };
  return beginningOf(duty) === null ? say('progress-late', args) : say('progress-event-late', args);
}

function writeAhead(one: DutyProgress, on: string, { say }: Locale): string {
  const due = one.due ?? '';
  const args = { day: writeShortDay(due), days: one.workingDaysLeft ?? 0 };
  const beginsAt = beginningOf(one.duty);
  const isToday = due.startsWith(on);
  if (beginsAt === null) return isToday ? say('progress-due-today') : say('progress-ahead', args);
  const hour = writeClock(beginsAt);
  if (isToday) return say('progress-event-today', { hour });
  return say('progress-event-ahead', { ...args, hour });
}

/** @returns `04/5` of a plain day or a moment */
export function writeShortDay(day: string): string {
  const parts = partsOf(day);
  return writeDayAndMonth(parts.day, parts.month);
}
