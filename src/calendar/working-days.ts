/** Working days of Vietnamese agencies. */

import type { HolidayFile } from './holiday-file.ts';
import { findDaysOff, isWeekend } from './holidays.ts';

/** Which days are worked; made once from the holidays and handed to whatever counts days. */
export interface WorkCalendar {
  readonly isWorkingDay: (day: string) => boolean;
  /** @returns the last working day before a day */
  readonly previousWorkingDay: (day: string) => string;
  /** @returns the first working day after a day */
  readonly nextWorkingDay: (day: string) => string;
  /** @returns the day itself when it is worked, else the last working day before it */
  readonly workingDayUntil: (day: string) => string;
  /** @returns the working day that lies `count` working days later; earlier when negative */
  readonly addWorkingDays: (day: string, count: number) => string;
  /** @returns how many working days lie after `from`, up to and including `to`; 0 when none */
  readonly countWorkingDays: (from: string, to: string) => number;
}

/** Makes the calendar of agencies that rest on Saturday and Sunday. */
export function createWorkCalendar(file: HolidayFile): WorkCalendar {
  const tableFor = createTables(file);
  const isWorked = (at: number): boolean => {
    const table = tableFor(at);
    return table.worked[at - table.first] === 1;
  };
  const dayOf = (at: number): string => {
    const table = tableFor(at);
    return table.days[at - table.first] ?? '';
  };
  const step = (from: number, by: 1 | -1): number => {
    let at = from + by;
    while (!isWorked(at)) at += by;
    return at;
  };
  const addWorkingDays = (day: string, count: number): string => {
    let at = numberOf(day);
    for (let left = Math.abs(count); left > 0; left -= 1) at = step(at, count < 0 ? -1 : 1);
    return dayOf(at);
  };
  return {
    isWorkingDay: (day) => isWorked(numberOf(day)),
    previousWorkingDay: (day) => dayOf(step(numberOf(day), -1)),
    nextWorkingDay: (day) => dayOf(step(numberOf(day), 1)),
    workingDayUntil: (day) =>
      isWorked(numberOf(day)) ? day.slice(0, 10) : addWorkingDays(day, -1),
    addWorkingDays,
    countWorkingDays: (from, to) => {
      let count = 0;
      const last = numberOf(to);
      for (let at = numberOf(from) + 1; at <= last; at += 1) if (isWorked(at)) count += 1;
      return count;
    },
  };
}

/** Days are numbers here, from 1970-01-01: deciding what is due counts very many of them. */
interface Table {
  /** The number of the year's first day. */
  readonly first: number;
  readonly days: readonly string[];
  /** 1 for a working day. */
  readonly worked: Uint8Array;
}

const dayMs = 86_400_000;

function numberOf(day: string): number {
  // Cut by hand: splitting takes longer than all the counting.
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Date.UTC(year, month - 1, Number(day.slice(8, 10))) / dayMs;
}

/** Gives the table of the year that a day is in, made when it is first asked for. */
function createTables(file: HolidayFile): (day: number) => Table {
  const years = new Map<number, Table>();
  let latest: Table = { first: 0, days: [], worked: new Uint8Array() };
  return (day) => {
    if (day < latest.first || day >= latest.first + latest.days.length) {
      const year = new Date(day * dayMs).getUTCFullYear();
      latest = years.get(year) ?? createTable(file, year);
      years.set(year, latest);
    }
    return latest;
  };
}

function createTable(file: HolidayFile, year: number): Table {
  const { off, worked } = findDaysOff(file, year);
  const first = Date.UTC(year, 0, 1) / dayMs;
  const length = Date.UTC(year + 1, 0, 1) / dayMs - first;
  const days = Array.from({ length }, (_, at) =>
    new Date((first + at) * dayMs).toISOString().slice(0, 10),
  );
  const isWorked = (day: string) => worked.has(day) || !(isWeekend(day) || off.has(day));
  return { first, days, worked: Uint8Array.from(days, (day) => (isWorked(day) ? 1 : 0)) };
}
