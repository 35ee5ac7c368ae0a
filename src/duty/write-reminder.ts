/** Words of single reminders and of the days they name. */

import { weekdayOf } from '../calendar/day.ts';
import { writeDay, writeHour } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import type { DueReminder } from './catch-up.ts';
import { writeNumber } from './duties.ts';
import type { Reminder } from '../reminders/reminder.ts';

/** How the names of units are written; a chat may mention their people instead. */
export type WriteUnit = (unit: string) => string;

/** Most characters of a title; a message has to fit a phone. */
const titleLength = 90;
const parentLength = 40;

/** @returns one line without its number: what, who leads, until when, how late */
export function writeReminder(
  reminder: Reminder & Partial<Pick<DueReminder, 'isLate'>>,
  locale: Locale,
  writeUnit?: WriteUnit,
): string {
  const { leads, isLate = false } = reminder;
  const parts = [writeTitle(reminder, locale), writeLeads(leads, locale, writeUnit)];
  const late = isLate && reminder.daysLate === null ? [locale.say('reminders-sent-late')] : [];
  return [...parts, writeDeadline(reminder, reminder.at, locale), ...late].join(' · ');
}

/** @returns the same with its number in the plan: `3. …`, `3.2. …` */
export function writeItem(
  reminder: Reminder & Partial<Pick<DueReminder, 'isLate'>>,
  locale: Locale,
  writeUnit?: WriteUnit,
): string {
  const what = writeReminder(reminder, locale, writeUnit);
  return locale.say('reminders-item', { number: writeNumber(reminder), what });
}

/** @returns the title, cut where it is long; a task names its activity */
export function writeTitle({ title, within }: Pick<Reminder, 'title' | 'within'>, { say }: Locale) {
  if (within === null) return clipWords(title, titleLength);
  return say('reminders-task', {
    task: clipWords(title, titleLength),
    activity: clipWords(within, parentLength),
  });
}

/** @returns who leads, or that nobody is named */
export function writeLeads(
  leads: readonly string[],
  { say }: Locale,
  writeUnit: WriteUnit = (unit) => unit,
): string {
  if (leads.length === 0) return say('reminders-no-leads');
  return say('reminders-leads', { units: leads.map(writeUnit).join(', ') });
}

/** What is said of a deadline. */
type Timing = Pick<Reminder, 'due' | 'beginsAt' | 'workingDaysLeft' | 'daysLate' | 'time'>;

/** @returns until when, and how far off that is on a day; of an event, when it takes place */
export function writeDeadline(timing: Timing, on: string, locale: Locale): string {
  const { due, beginsAt, time } = timing;
  if (due === null) return locale.say('reminders-ask', { text: time });
  const args = { due: writeDue(beginsAt ?? due, locale) };
  const isToday = on.startsWith(due.slice(0, 10));
  return beginsAt === null
    ? writeDeadlineOf(timing, isToday, args, locale)
    : writeEvent(timing, isToday, args, locale);
}

function writeDeadlineOf(
  { workingDaysLeft, daysLate }: Timing,
  isToday: boolean,
  args: { readonly due: string },
  { say }: Locale,
): string {
  if (daysLate !== null) return say('reminders-late', { ...args, days: daysLate });
  if (workingDaysLeft !== null && workingDaysLeft > 0)
    return say('reminders-left', { ...args, days: workingDaysLeft });
  return isToday ? say('reminders-today', args) : say('reminders-day-off', args);
}

function writeEvent(
  { workingDaysLeft, daysLate }: Timing,
  isToday: boolean,
  args: { readonly due: string },
  { say }: Locale,
): string {
  if (daysLate !== null) return say('reminders-event-late', { ...args, days: daysLate });
  if (workingDaysLeft !== null && workingDaysLeft > 0)
    return say('reminders-event-left', { ...args, days: workingDaysLeft });
  return isToday ? say('reminders-event-today', args) : say('reminders-event-day-off', args);
}

/** @returns `thứ Sáu 15/5/2026`, `08h00 thứ Sáu 17/5/2024` */
export function writeDue(due: string, locale: Locale): string {
  const args = { day: writeDay(due), weekday: nameWeekday(due, locale) };
  if (due.length === 10) return locale.say('reminders-due', args);
  return locale.say('reminders-due-hour', { ...args, hour: writeClock(due) });
}

/** @returns the hour of a moment: `08h00` */
export function writeClock(moment: string): string {
  return writeHour(Number(moment.slice(11, 13)), Number(moment.slice(14, 16)));
}

/** @returns the name of the weekday of a day or a moment */
export function nameWeekday(day: string, { say }: Locale): string {
  return say('reminders-weekday', { weekday: weekdayOf(day) });
}

function clipWords(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  // Half of a character written as two would be no text.
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–-]+$/u, '')}…`;
}
