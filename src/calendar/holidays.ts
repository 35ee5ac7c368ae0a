/** The days off of a year: public holidays, their compensation, and what was decided of them. */

import { addDays, createDay, weekdayOf } from './day.ts';
import type { HolidayEntry, HolidayFile } from './holiday-file.ts';
import { dayOfLunar } from './lunar.ts';

/** What a year has besides its weekends. */
export interface DaysOff {
  /** Holidays, their compensation and days exchanged; weekends among them included. */
  readonly off: ReadonlySet<string>;
  /** Weekend days that are worked in exchange for another day. */
  readonly worked: ReadonlySet<string>;
}

/**
 * Gathers the days off of a year. A holiday whose days were decided has exactly those; any other
 * one is computed, and where it falls on a weekend the next working day is off instead.
 *
 * @see Labour Code 45/2019/QH14, Articles 111.3 (compensation) and 112 (holidays)
 */
export function findDaysOff(file: HolidayFile, year: number): DaysOff {
  const off = new Set<string>();
  const decisions = file.years.find((entry) => entry.year === year)?.decisions ?? [];
  const spans = decisions.flatMap((decision) => decision.off);
  for (const { from, until } of spans)
    for (let day = from; day <= until; day = addDays(day, 1)) off.add(day);
  const swaps = decisions.flatMap((decision) => decision.swaps);
  for (const swap of swaps) off.add(swap.off);
  const computed = file.holidays
    .filter((holiday) => isKept(holiday, year) && !spans.some(({ of }) => of === holiday.id))
    .flatMap((holiday) => daysOf(holiday, year).map((day) => ({ day, holiday })))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  for (const { day } of computed) off.add(day);
  for (const { day, holiday } of computed)
    if (holiday.isMadeUp && isWeekend(day)) off.add(nextFree(day, off));
  return { off, worked: new Set(swaps.map(({ work }) => work)) };
}

/** True on Saturday and Sunday. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) > 5;
}

function isKept({ from, until }: HolidayEntry, year: number): boolean {
  return (from ?? year) <= year && year <= (until ?? year);
}

function daysOf(holiday: HolidayEntry, year: number): string[] {
  const day = dayIn(holiday, year);
  if (day === null) return [];
  switch (holiday.span) {
    case 'day':
      return [day];
    case 'pair':
      // The neighbour that joins the weekend.
      return weekdayOf(day) === thursday ? [day, addDays(day, 1)] : [addDays(day, -1), day];
    case 'tet':
      return [0, 1, 2, 3, 4].map((days) => addDays(day, days - daysBeforeTet(day)));
  }
}

function dayIn({ on, lunar }: HolidayEntry, year: number): string | null {
  const [month = 0, day = 0] = (on ?? lunar ?? '').split('-').map(Number);
  return on === undefined ? dayOfLunar(year, month, day) : createDay(year, month, day);
}

const tuesday = 2;
const thursday = 4;

/**
 * One day before the first of the year and four from it on where that fills a working week, else
 * two and three: what was decided for 2020 and for each year from 2023 to 2026.
 */
function daysBeforeTet(firstDay: string): number {
  return weekdayOf(firstDay) === tuesday ? 1 : 2;
}

function nextFree(day: string, off: ReadonlySet<string>): string {
  let next = addDays(day, 1);
  while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
  return next;
}
