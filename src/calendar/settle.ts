/** Gives every date its month and year: its own, a neighbour's, the document's, or the next to come. */

import type { DayAtom, MonthsAtom, Remark } from './atom.ts';
import { addDays, createDay, firstDayOf, lastDayOf, partsOf } from './day.ts';
import type { Element, SettledAtom } from './element.ts';
import { lendMonths } from './lend-months.ts';
import { writeDay, writeDayAndMonth } from './write.ts';

/** A date whose first and last day are known. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
  /** True when its year must be written out because nothing in the text says it. */
  readonly needsYear: boolean;
}

/** An element with its place in the calendar; hours have none. */
export interface Settled {
  readonly element: Element<SettledAtom>;
  readonly stretch: Stretch | null;
}

/** What the years of a text may be taken from. */
export interface Calendar {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The year of the document, or null when it is not known. */
  readonly year: number | null;
}

/** @returns the dates with their days, what is wrong with one of them, or null when it is unclear */
export function settle(
  elements: readonly Element<SettledAtom>[],
  calendar: Calendar,
): readonly Settled[] | Remark | null {
  const dated = lendMonths(elements);
  if (!Array.isArray(dated)) return dated;
  const settled: Settled[] = [];
  const firstYear = dated.map(({ atom }) => writtenYear(atom)).find((year) => year !== null);
  let lent: number | null = firstYear ?? null;
  for (const element of dated.toReversed()) {
    const stretch = stretchOf(element.atom, lent, calendar);
    if (stretch !== null && 'id' in stretch) return stretch;
    // A date takes the year of the one behind it, which was just settled.
    if (stretch !== null) lent = partsOf(stretch.first).year;
    settled.push({ element, stretch });
  }
  return rollOverNewYear(settled.reverse(), calendar);
}

/** What a date lends to others; a day counted from today lends nothing. */
function writtenYear(atom: SettledAtom): number | null {
  if (atom.kind === 'months') return atom.isRelative ? null : atom.year;
  return atom.kind === 'day' && atom.style !== 'relative' ? atom.year : null;
}

function stretchOf(
  atom: SettledAtom,
  lent: number | null,
  calendar: Calendar,
): Stretch | Remark | null {
  if (atom.kind === 'hour') return null;
  if (atom.kind === 'week') {
    return { first: atom.monday, last: addDays(atom.monday, 6), needsYear: false };
  }
  const needsYear = atom.year === null && lent === null;
  const known = atom.year ?? lent ?? calendar.year;
  return known === null ? nextOf(atom, calendar.today) : daysOf(atom, known, needsYear);
}

/** The next such day or month that is not over yet; a 29th of February may be eight years off. */
function nextOf(atom: DayAtom | MonthsAtom, today: string): Stretch | Remark {
  const { year } = partsOf(today);
  for (let next = year; next <= year + 8; next += 1) {
    const days = daysOf(atom, next, true);
    if ('last' in days && days.last >= today) return days;
  }
  return daysOf(atom, year, true);
}

function daysOf(atom: DayAtom | MonthsAtom, year: number, needsYear: boolean): Stretch | Remark {
  if (atom.kind === 'months') {
    const [from, to] = [firstDayOf(year, atom.from), lastDayOf(year, atom.to)];
    return from > to ? backwards(from, to) : { first: from, last: to, needsYear };
  }
  const month = atom.month ?? 1;
  const day = createDay(year, month, atom.day);
  if (day !== null) return { first: day, last: day, needsYear };
  const written = `${writeDayAndMonth(atom.day, month)}/${String(year)}`;
  return { id: 'problem-day-not-in-calendar', args: { day: written } };
}

/** @returns the problem of a range whose end comes first */
export function backwards(from: string, to: string): Remark {
  return { id: 'problem-range-backwards', args: { from: writeDay(from), to: writeDay(to) } };
}

/** "20/12 - 10/01" runs into the next year: winter is the only time when that is no mistake. */
function rollOverNewYear(
  settled: readonly Settled[],
  calendar: Calendar,
): readonly Settled[] | Remark {
  const [start, end, more] = settled.filter(isDated);
  const years = start && end && !more ? yearsOfWinter(start, end, calendar) : null;
  if (years === null) return settled;
  const moved: Settled[] = [];
  for (const one of settled) {
    const stretch = moveTo(one, one === start ? years.start : years.end);
    if (stretch !== null && 'id' in stretch) return stretch;
    moved.push({ ...one, stretch });
  }
  return moved;
}

type Dated = Settled & { readonly stretch: Stretch };

function isDated(settled: Settled): settled is Dated {
  return settled.stretch !== null;
}

/** The document's year holds the start; without one, the end is the next such day. */
function yearsOfWinter(start: Dated, end: Dated, calendar: Calendar) {
  const [from, to] = [partsOf(start.stretch.first), partsOf(end.stretch.last)];
  const isBackwards = start.stretch.first > end.stretch.last;
  if (!isBackwards || from.month < 10 || to.month > 3) return null;
  const movesEnd = isFree(end) && (!isFree(start) || calendar.year !== null);
  if (movesEnd) return { start: from.year, end: to.year + 1 };
  return isFree(start) ? { start: from.year - 1, end: to.year } : null;
}

function isFree({ element: { atom } }: Settled): boolean {
  return (atom.kind === 'day' || atom.kind === 'months') && atom.year === null;
}

function moveTo(settled: Settled, year: number): Stretch | Remark | null {
  const { atom } = settled.element;
  if (!isFree(settled) || (atom.kind !== 'day' && atom.kind !== 'months')) return settled.stretch;
  return daysOf(atom, year, true);
}
