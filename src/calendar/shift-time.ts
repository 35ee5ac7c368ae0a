/** Moves a time by some days, to days that are worked; what has no date stays as it is. */

import type { Time } from '../plan/time.ts';
import { addDays, createDay } from './day.ts';
import { readPeriod } from './read-period.ts';
import type { WorkCalendar } from './working-days.ts';
import { writeDay, writeWeekday } from './write.ts';
import { writeTime } from './write-time.ts';

/**
 * @param time - as it was
 * @param days - how many later; earlier where negative
 * @param calendar - which days are worked
 * @returns the time on its new days, written anew; the same time where it names no day
 */
export function shiftTime(time: Time, days: number, calendar: WorkCalendar): Time {
  const { start, due } = time;
  if (start === null && due === null) return time;
  const move = (day: string): string => moveDay(day, days, calendar);
  const moved = { ...time, start: start && move(start), due: due && move(due) };
  const on = (moved.start ?? moved.due ?? '').slice(0, 10);
  for (const text of [rewrite(time.text, move), writeTime(moved)]) {
    const read = readPeriod(text, { today: on, year: Number(on.slice(0, 4)) });
    if (read.ok && isSame(read.time, moved)) return read.time;
  }
  return { ...moved, text: writeTime(moved) };
}

const isSame = (one: Time, other: Time): boolean =>
  one.start === other.start && one.due === other.due;

function moveDay(day: string, days: number, calendar: WorkCalendar): string {
  const there = addDays(day.slice(0, 10), days);
  const hour = day.slice(10);
  if (calendar.isWorkingDay(there)) return there + hour;
  return (days < 0 ? calendar.previousWorkingDay(there) : calendar.nextWorkingDay(there)) + hour;
}

const written = /(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: \((?:thứ \p{L}+|Chủ nhật)\))?/giu;

/** Other words of a time stay: "sáng", "hoàn thành trước ngày". */
const rewrite = (text: string, move: (day: string) => string): string =>
  text.replaceAll(written, (whole, day: string, _mark, month: string, year: string) => {
    const at = createDay(Number(year), Number(month), Number(day));
    if (at === null) return whole;
    const there = move(at);
    return whole.endsWith(')') ? `${writeDay(there)} (${writeWeekday(there)})` : writeDay(there);
  });
