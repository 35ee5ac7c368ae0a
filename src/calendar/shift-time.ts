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
  const move = (day: string): string => {
    const there = addDays(day.slice(0, 10), days);
    const worked = calendar.isWorkingDay(there)
      ? there
      : days < 0
        ? calendar.previousWorkingDay(there)
        : calendar.nextWorkingDay(there);
    return worked + day.slice(10);
  };
  const { start, due } = time;
  if (start === null && due === null) return time;
  const moved = {
    ...time,
    start: start === null ? null : move(start),
    due: due === null ? null : move(due),
  };
  const words = rewrite(time.text, move);
  const year = Number((moved.due ?? moved.start ?? '').slice(0, 4));
  const today = (moved.start ?? moved.due ?? '').slice(0, 10);
  for (const text of [words, writeTime(moved)]) {
    const read = readPeriod(text, { today, year });
    if (read.ok && read.time.start === moved.start && read.time.due === moved.due) return read.time;
  }
  return { ...moved, text: writeTime(moved) };
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
