/** Where a day stands on a line, and which days are written there. */

import { addDays, mondayOf, partsOf } from '../calendar/day.ts';
import { writeDayAndMonth } from '../calendar/write.ts';

/** A line of days. */
export interface TimeAxis {
  /** @returns where the middle of a day is; a day outside stands at the end */
  readonly xOf: (day: string) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly includes: (day: string) => boolean;
}

/** Where the line begins and ends. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

const fewestDays = 14;
/** A day that lies farther off than the plan is long, and at least this, is not on the line. */
const mostDaysAside = 45;
/** From one label to the next. */
const leastStep = 108;

/**
 * Lays a line out.
 *
 * @param span - the first and the last day of a plan
 * @param today - is on the line unless it is far from the plan
 * @param stretch - in points
 */
export function createTimeAxis(
  [first, last]: readonly [string, string],
  today: string,
  { left, right }: Stretch,
): TimeAxis {
  const aside = Math.max(mostDaysAside, numberOf(last) - numberOf(first));
  const isNear = today >= addDays(first, -aside) && today <= addDays(last, aside);
  const days = (isNear ? [first, last, today] : [first, last]).toSorted();
  const from = days[0] ?? first;
  const until = later(days.at(-1) ?? last, addDays(from, fewestDays - 1));
  const perDay = (right - left) / (numberOf(until) - numberOf(from) + 1);
  const includes = (day: string) => day >= from && day <= until;
  const xOf = (day: string) => {
    const within = day < from ? from : day > until ? until : day;
    return left + (numberOf(within) - numberOf(from) + 0.5) * perDay;
  };
  const ticks = chooseTicks(from, until, perDay).map((day) => ({ x: xOf(day), label: label(day) }));
  return { xOf, includes, ticks };
}

function label(day: string): string {
  const parts = partsOf(day);
  return writeDayAndMonth(parts.day, parts.month);
}

/** Days, Mondays or first days of months, as many as there is room for. */
function chooseTicks(from: string, until: string, perDay: number): string[] {
  const fits = (days: number) => days * perDay >= leastStep;
  const count = numberOf(until) - numberOf(from) + 1;
  const every = (step: number, start: string) =>
    Array.from({ length: Math.ceil(count / step) + 1 }, (_, at) => addDays(start, at * step));
  const isIn = (day: string) => day >= from && day <= until;
  const days = [1, 2].find(fits);
  if (days !== undefined) return every(days, from).filter(isIn);
  const weeks = [7, 14].find(fits);
  if (weeks !== undefined) return every(weeks, mondayOf(from)).filter(isIn);
  const months = [1, 2, 3, 6].find((step) => fits(step * 28)) ?? 12;
  return every(1, from).filter(
    (day) => isIn(day) && day.endsWith('-01') && (partsOf(day).month - 1) % months === 0,
  );
}

/** Days since 1970. */
function numberOf(day: string): number {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

const later = (one: string, other: string): string => (one > other ? one : other);
