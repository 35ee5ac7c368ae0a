/** The last moments at which it is of use to speak of what is due. */

import { beginningOf } from './duties.ts';
import type { Circumstances, Duty } from '../reminders/reminder.ts';

/** Whoever has to set up a hall or sign a paper needs as long. */
const leastMinutes = 30;

const noon = '12:00';
const afternoon = '14:00';

/**
 * On the last working day, at the usual hour. What begins or is due at an hour of the day is spoken
 * of half an hour before it at the latest, at the first hour of the day if need be; and before what
 * is in the morning, in the afternoon of the working day before too.
 */
export function momentsBefore(
  duty: Pick<Duty, 'time' | 'due' | 'choices'>,
  circumstances: Omit<Circumstances, 'window' | 'startedAt'>,
): string[] {
  const { calendar, hour, speaksFrom } = circumstances;
  const { due } = duty;
  if (due === null) return [];
  const last = calendar.workingDayUntil(due);
  const moment = beginningOf(duty) ?? (due.length > 10 ? due : null);
  if (last !== moment?.slice(0, 10)) return [`${last}T${hour}`];
  const latest = minutesOf(moment) - leastMinutes;
  const morning = [hour, speaksFrom].find((clock) => minutesOf(`${last}T${clock}`) <= latest);
  const before = moment.slice(11) <= noon ? afternoonBefore(last, duty, circumstances) : [];
  return [...before, ...(morning === undefined ? [] : [`${last}T${morning}`])];
}

/** Not where the reminder of one day before comes at that very hour. */
function afternoonBefore(
  day: string,
  { choices }: Pick<Duty, 'choices'>,
  { calendar, hour, speaksUntil }: Omit<Circumstances, 'window' | 'startedAt'>,
): string[] {
  const clock = [hour, afternoon < speaksUntil ? afternoon : speaksUntil].toSorted().at(-1) ?? hour;
  if (clock === hour && choices.daysBefore.includes(1)) return [];
  return [`${calendar.previousWorkingDay(day)}T${clock}`];
}

const minutesOf = (moment: string): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
