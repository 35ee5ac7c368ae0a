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
  const isWorked = createLookup(file);
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

const dayMs = 86_400_000;

/** Days are numbers here, from 1970-01-01: a reminder counts many of them. */
function numberOf(day: string): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs
  );
}

function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

interface Table {
  /** The number of the year's first day. */
  readonly first: number;
  /** 1 for a working day. */
  readonly worked: Uint8Array;
}

/** Answers from one table a year, made when the year is first asked for. */
function createLookup(file: HolidayFile): (day: number) => boolean {
  const years = new Map<number, Table>();
  let latest: Table = { first: 0, worked: new Uint8Array() };
  return (day) => {
    const isThere = day >= latest.first && day < latest.first + latest.worked.length;
    if (!isThere) {
      const year = new Date(day * dayMs).getUTCFullYear();
      latest = years.get(year) ?? tableOf(file, year);
      years.set(year, latest);
    }
    return latest.worked[day - latest.first] === 1;
  };
}

function tableOf(file: HolidayFile, year: number): Table {
  const { off, worked } = findDaysOff(file, year);
  const first = Date.UTC(year, 0, 1) / dayMs;
  const length = Date.UTC(year + 1, 0, 1) / dayMs - first;
  const table = Uint8Array.from({ length }, (_, at) => {
    const day = dayOf(first + at);
    return worked.has(day) || !(isWeekend(day) || off.has(day)) ? 1 : 0;
  });
  return { first, worked: table };
}
