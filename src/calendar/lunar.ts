/** The Vietnamese lunar calendar (âm lịch), which is not everywhere the Chinese one. */

import { getLunarDate, getSolarDate } from '@dqcai/vn-lunar';

import { createDay, partsOf } from './day.ts';

/** A day of the lunar calendar. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** True in a month that is counted twice (tháng nhuận). */
  readonly isLeap: boolean;
}

/** @returns the lunar day; null beyond the years 1200 to 2199, of which the tables speak */
export function lunarDayOf(day: string): LunarDay | null {
  const parts = partsOf(day);
  const found = getLunarDate(parts.day, parts.month, parts.year);
  if (found.day === 0) return null;
  return { year: found.year, month: found.month, day: found.day, isLeap: found.leap };
}

/**
 * Finds a day of the lunar calendar; of a month that is counted twice, in its first round.
 *
 * @returns the plain day; null where the lunar year has no such day
 */
export function dayOfLunar(year: number, month: number, day: number): string | null {
  if (!isInTables(year) || month < 1 || month > 12) return null;
  const found = getSolarDate(day, month, year);
  const solar = createDay(found.year, found.month, found.day);
  const back = solar === null ? null : lunarDayOf(solar);
  if (back === null || back.isLeap) return null;
  return back.day === day && back.month === month && back.year === year ? solar : null;
}

function isInTables(year: number): boolean {
  return year >= 1200 && year < 2200;
}
