/** Moves a day to the same distance from the Day, and off days off. */

import { addDays, createDay, daysBetween, partsOf } from '../calendar/day.ts';
import type { Rolling } from './rolling.ts';

/** @returns the day that lies as far from the Day of the new year as `day` did from that of the old */
export function sameDistance(day: string, rolling: Rolling): string {
  const { occasion, oldYear, year } = rolling;
  if (occasion !== null) {
    const [then, now] = [`${oldYear}-${occasion.date}`, `${year}-${occasion.date}`];
    return addDays(now, daysBetween(then, day.slice(0, 10)));
  }
  const { year: own, month, day: dayOfMonth } = partsOf(day);
  const moved = own + year - oldYear;
  return createDay(moved, month, dayOfMonth) ?? createDay(moved, month, dayOfMonth - 1) ?? day;
}

/** What a day is to whoever has to keep it. */
export type Standing = 'event' | 'start' | 'due' | 'anchor';

/** @returns a working day: before a day off, or behind it where something begins */
export function offDaysOff(day: string, standing: Standing, { calendar }: Rolling): string {
  if (standing === 'anchor') return day;
  if (standing === 'start') return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
  return calendar.workingDayUntil(day);
}
