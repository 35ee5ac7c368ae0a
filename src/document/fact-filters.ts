/** What templates can do with times and results. */

import { partsOf } from '../calendar/day.ts';
import { foldWords } from '../text/fold.ts';
import { writeDay, writeDayAndMonth, writeDayOfMonth, writeWeekday } from '../calendar/write.ts';
import type { Result } from '../plan/result.ts';
import { writeCount } from '../plan/sum-figures.ts';
import type { Time } from '../plan/time.ts';

/** @returns a number as documents write it: `05`, `1.250` */
export function counted(count: unknown): string {
  return typeof count === 'number' ? writeCount(count) : '';
}

/** @returns the words of a result, with the day it was done where they do not say it */
export function told(result: Result): string {
  const { text, on } = result;
  if (on === null) return text;
  const { day, month } = partsOf(on);
  const isSaid = [writeDayAndMonth(day, month), `${day}/${month}`, `${day}-${month}`, writeDay(on)];
  return isSaid.some((words) => text.includes(words)) ? text : `${text} (ngày ${writeDay(on)})`;
}

/** @returns `20/5/2024` of `2024-05-20`; empty where there is no day */
export function onDay(day: string | null | undefined): string {
  return day ? writeDay(day) : '';
}

/** @returns how many days after the deadline of a time a day lies; empty where it is not late */
export function late(time: Time | null | undefined, day: string | null | undefined): string {
  const due = time?.due;
  if (!due || !day) return '';
  const days = (numberOf(day) - numberOf(due)) / 86_400_000;
  return days < 1 ? '' : writeDayOfMonth(days);
}

function numberOf(day: string): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}

/** @returns `08 giờ 00 phút, thứ Sáu, ngày 17/5/2024`; the time's own words where no day is known */
export function moment(time: Time | null | undefined): string {
  if (!time?.start) return time?.text ?? '';
  const { start, due } = time;
  const isOneDay = due === null || due.slice(0, 10) === start.slice(0, 10);
  if (!isOneDay) return `từ ${writeMoment(start)} đến ${writeMoment(due)}`;
  const [from, until] = [hourOf(start), due === null ? '' : hourOf(due)];
  const hours = from !== '' && until !== '' ? `từ ${from} đến ${until}` : from;
  return [hours, writeLongDay(start)].filter((part) => part !== '').join(', ');
}

function writeMoment(at: string): string {
  const hour = hourOf(at);
  return hour === ''
    ? `ngày ${writeDay(at)} (${writeWeekday(at)})`
    : `${hour}, ${writeLongDay(at)}`;
}

function writeLongDay(at: string): string {
  return `${writeWeekday(at)}, ngày ${writeDay(at)}`;
}

function hourOf(at: string): string {
  const [, hour = ''] = at.split('T');
  const [hours = '', minutes = ''] = hour.split(':');
  return hour === '' ? '' : `${hours} giờ ${minutes} phút`;
}

/** Words of a plan that say when something should happen, not when it did. */
const planning =
  /dự kiến|hoàn thành|chậm nhất|muộn nhất|trong khoảng|(?:xong )?trước(?:ngày )?\d/iu;

/** @returns when a thing was done, as far as its plan tells: nothing where only a deadline is known */
export function happened(time: Time | null | undefined): string {
  if (!time) return '';
  const { text, start, due } = time;
  if (!planning.test(text)) return text;
  if (!start) return '';
  const isOneDay = due === null || due.slice(0, 10) === start.slice(0, 10);
  return isOneDay
    ? `ngày ${writeDay(start)}`
    : `từ ngày ${writeDay(start)} đến ngày ${writeDay(due)}`;
}

/** The name of a day, as far as it is the same in every title: "Ngày Khoa học và Công nghệ". */
const dayName = /Ngày(?: \p{Lu}\p{L}*)(?:,? \p{L}+){1,4}/u;

/** True where one of the cited documents says the name of the day that a title says. */
export function mention(
  bases: readonly { readonly text: string }[] | null | undefined,
  title: unknown,
): boolean {
  const name = typeof title === 'string' ? dayName.exec(title)?.[0] : undefined;
  if (name === undefined) return false;
  const wanted = foldWords(name);
  return (bases ?? []).some(({ text }) => foldWords(text).includes(wanted));
}

/** @returns what the agency calls a section, else the heading */
export function named(
  heading: string,
  names: readonly { readonly section: string; readonly name: string }[] | null | undefined,
  ...also: readonly string[]
): string {
  const headings = new Set([heading, ...also].map(foldWords));
  const own = (names ?? []).find(
    ({ section, name }) => name !== '' && headings.has(foldWords(section)),
  );
  return own?.name ?? heading;
}
