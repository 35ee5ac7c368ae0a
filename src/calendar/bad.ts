/** What clearly tries to be a date and is none. */

import type { Item, Place } from './atom.ts';

/** @returns the item of a day that the calendar does not have; `day` as the person should see it */
export function badDay(day: string, place: Place): Item {
  return createBad('problem-day-not-in-calendar', { day }, place);
}

/** @returns the item of a month that does not exist */
export function badMonth(month: number, place: Place): Item {
  return createBad('problem-month-not-in-calendar', { month }, place);
}

/** @returns the item of a quarter that does not exist */
export function badQuarter(quarter: number, place: Place): Item {
  return createBad('problem-quarter-not-in-calendar', { quarter }, place);
}

/** @returns the item of a year that no plan speaks of */
export function badYear(year: string, place: Place): Item {
  return createBad('problem-year-not-in-calendar', { year }, place);
}

/** @returns the item of an hour that no clock shows */
export function badHour(hour: string, place: Place): Item {
  return createBad('problem-hour-not-on-clock', { hour }, place);
}

/** True for a year that a plan may speak of. */
export function isYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

function createBad(id: string, args: Record<string, string | number>, place: Place): Item {
  return { kind: 'bad', first: place.first, end: place.end, problem: { id, args } };
}
