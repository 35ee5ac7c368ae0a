/** Writes days and hours the way administrative documents do. */

import { partsOf, weekdayOf } from './day.ts';

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** @returns a day of the month with a leading zero below 10 @see Decree 30/2020, Annex I, II.4 */
export function writeDayOfMonth(day: number): string {
  return String(day).padStart(2, '0');
}

/** @returns a month with a leading zero for 1 and 2 only @see Decree 30/2020, Annex I, II.4 */
export function writeMonth(month: number): string {
  return month < 3 ? `0${String(month)}` : String(month);
}

/** @returns `04/5`: day and month, without the year */
export function writeDayAndMonth(day: number, month: number): string {
  return `${writeDayOfMonth(day)}/${writeMonth(month)}`;
}

/** @returns `04/5/2026` of a plain day or a moment */
export function writeDay(day: string): string {
  const parts = partsOf(day);
  return `${writeDayAndMonth(parts.day, parts.month)}/${String(parts.year)}`;
}

/** Where a clerk writes the day by hand: as wide as the number that will stand there. */
const blank = '      ';

/**
 * @param parts - null where the clerk fills it in on issue
 * @returns `ngày 04 tháng 5 năm 2026`, with wide blanks for what is not known
 */
export function writeLongDay(parts: {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}): string {
  const day = parts.day === null ? blank : ` ${writeDayOfMonth(parts.day)} `;
  const month = parts.month === null ? blank : ` ${writeMonth(parts.month)} `;
  const year = parts.year === null ? blank : ` ${String(parts.year)}`;
  return `ngày${day}tháng${month}năm${year}`;
}

/** @returns `thứ Sáu`, `Chủ nhật` */
export function writeWeekday(day: string): string {
  return weekdayName(weekdayOf(day));
}

/**
 * @param weekday - 1 for Monday … 7 for Sunday
 * @returns its name
 */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}

/** @returns `08h00` */
export function writeHour(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}h${String(minute).padStart(2, '0')}`;
}
