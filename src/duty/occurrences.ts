/** The days on which a recurring duty is due. */

import { addDays, createDay, lastDayOf, mondayOf, partsOf } from '../calendar/day.ts';
import type { Time } from '../plan/time.ts';
import { readRecurrence, type Recurrence } from './read-recurrence.ts';
import type { Window } from '../reminders/reminder.ts';

/** A recurring duty: what recurs, and the days it is due. */
export interface Series {
  readonly recurrence: Recurrence;
  readonly days: readonly string[];
}

/**
 * Finds the days on which a time recurs: between its own dates where it has them, else within the
 * plan. What is due each month, quarter or year goes on to the end of the plan's year.
 *
 * @returns null when the time does not recur, or does not say plainly how
 */
export function findSeries(time: Time | null, window: Window): Series | null {
  if (time?.recurrence == null) return null;
  const recurrence = readRecurrence(time.recurrence);
  if (recurrence === null) return null;
  const isShort = recurrence.every === 'day' || recurrence.every === 'week';
  const from = time.start?.slice(0, 10) ?? window.from;
  const until = time.due?.slice(0, 10) ?? (isShort ? window.until : window.yearEnd);
  const days = daysOf(recurrence, from, until).filter((day) => day >= from && day <= until);
  return { recurrence, days };
}

function daysOf(recurrence: Recurrence, from: string, until: string): string[] {
  switch (recurrence.every) {
    case 'day':
      return stepDays(from, until, 1);
    case 'week':
      return stepDays(mondayOf(from), until, 7).flatMap((monday) =>
        recurrence.weekdays.map((weekday) => addDays(monday, weekday - 1)),
      );
    case 'month':
      return listMonths(from, until).flatMap(({ year, month }) =>
        recurrence.days.map((day) => dayIn(year, month, day)).toSorted(),
      );
    case 'quarter':
      return listMonths(from, until)
        .filter(({ month }) => (month - 1) % 3 === recurrence.month - 1)
        .map(({ year, month }) => dayIn(year, month, recurrence.day));
    case 'year':
      return listMonths(from, until)
        .filter(({ month }) => month === recurrence.month)
        .map(({ year, month }) => dayIn(year, month, recurrence.day));
  }
}

function dayIn(year: number, month: number, day: number): string {
  return createDay(year, month, day) ?? lastDayOf(year, month);
}

/** Most days that one duty may be due on: ten years of each day. */
const mostSteps = 3660;

function stepDays(from: string, until: string, by: number): string[] {
  const days: string[] = [];
  for (let day = from; day <= until && days.length < mostSteps; day = addDays(day, by))
    days.push(day);
  return days;
}

function listMonths(from: string, until: string) {
  const [first, last] = [partsOf(from), partsOf(until)];
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  const length = Math.min(Math.max(count, 0), mostSteps);
  return Array.from({ length }, (_, step) => {
    const months = first.year * 12 + first.month - 1 + step;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  });
}
