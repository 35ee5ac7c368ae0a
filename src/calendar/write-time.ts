/** Writes a time in a few words for the chat; what is written can be read back. */

import type { Time } from '../plan/time.ts';
import { firstDayOf, lastDayOf, partsOf } from './day.ts';
import {
  writeDay,
  writeDayAndMonth,
  writeDayOfMonth,
  writeHour,
  writeMonth,
  writeWeekday,
} from './write.ts';

/** @returns `trước 15/5/2026`, `08h00 15/5/2026 (thứ Sáu)`, `20/4 - 20/5/2026`; else the time's own text */
export function writeTime({ text, start, due }: Time): string {
  if (start === null && due === null) return text;
  if (start === null) return `trước ${writeMoment(due ?? '')}`;
  if (due === null) return `từ ${writeMoment(start)}`;
  if (start.slice(0, 10) === due.slice(0, 10)) return writeEvent(start, due);
  if (start.length > 10 || due.length > 10) return `${writeMoment(start)} - ${writeMoment(due)}`;
  return writeMonths(start, due) ?? writeRange(start, due);
}

function writeMoment(moment: string): string {
  const hour = hourOf(moment);
  return hour === null ? writeDay(moment) : `${hour} ${writeDay(moment)}`;
}

function writeEvent(start: string, due: string): string {
  const hours = [hourOf(start), hourOf(due)].filter((hour) => hour !== null).join(' - ');
  return `${hours} ${writeDay(start)} (${writeWeekday(start)})`.trimStart();
}

/** Whole months of one year by their names. */
function writeMonths(start: string, due: string): string | null {
  const [from, to] = [partsOf(start), partsOf(due)];
  const isWhole =
    firstDayOf(from.year, from.month) === start && lastDayOf(to.year, to.month) === due;
  if (!isWhole || from.year !== to.year) return null;
  if (from.month === 1 && to.month === 12) return `năm ${String(to.year)}`;
  const last = `${writeMonth(to.month)}/${String(to.year)}`;
  return from.month === to.month ? `tháng ${last}` : `tháng ${writeMonth(from.month)} - ${last}`;
}

function writeRange(start: string, due: string): string {
  const [from, to] = [partsOf(start), partsOf(due)];
  if (from.year !== to.year) return `${writeDay(start)} - ${writeDay(due)}`;
  if (from.month === to.month) return `${writeDayOfMonth(from.day)} - ${writeDay(due)}`;
  return `${writeDayAndMonth(from.day, from.month)} - ${writeDay(due)}`;
}

function hourOf(moment: string): string | null {
  const [, time] = moment.split('T');
  if (time === undefined) return null;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return writeHour(hour, minute);
}
