/** Reads a line about what was done: what is counted, on which day, by which document, with which links. */

import type { Item } from '../calendar/atom.ts';
import { compose } from '../calendar/compose.ts';
import { partsOf } from '../calendar/day.ts';
import { gather } from '../calendar/gather.ts';
import { joinHours } from '../calendar/moment.ts';
import { type Calendar, settle } from '../calendar/settle.ts';
import { findNamed } from './find-named.ts';
import { readFigures } from './read-figures.ts';
import type { Figure, Result } from './result.ts';

/**
 * Reads a result as staff write it; what is not understood stays in `text`. Nobody is named in `by`.
 *
 * @param text - "60 đại biểu dự hội thảo ngày 17/5"
 * @param calendar - a date without a year is of `year`, or the last such day before `today`
 * @returns `on` is the day it was done, the last one of several; a deadline is none
 */
export function readResult(text: string, calendar: Calendar): Result {
  const words = text.normalize('NFC').trim();
  const { documents, links, rest } = findNamed(words);
  const { figures, items } = readFigures(rest, calendar.today);
  return {
    text: words,
    count: figures[0]?.count ?? null,
    unit: figures[0]?.unit ?? null,
    on: findDay(items, calendar),
    by: null,
    figures: [...figures],
    documents: [...documents],
    links: [...links],
  };
}

/** @returns the figures of a result; where only its words are known, what can be counted in them */
export function figuresOf({ figures, count, unit, text }: Result): readonly Figure[] {
  if (figures.length > 0) return figures;
  if (count !== null) return [{ count, max: null, unit, isAbout: false }];
  // Which day it is plays no part in telling counts from dates.
  return readFigures(findNamed(text).rest, '2000-01-01').figures;
}

function findDay(items: readonly Item[], calendar: Calendar): string | null {
  for (const stretch of findStretches(items)) {
    const on = readOn(stretch, calendar);
    if (on !== null) return on;
  }
  return null;
}

/** Runs of words about time that hold a date: what stands between two other words. */
function findStretches(items: readonly Item[]): Item[][] {
  const stretches: Item[][] = [[]];
  for (const item of items) {
    if (item.kind === 'unknown' || item.kind === 'neutral') stretches.push([]);
    else stretches.at(-1)?.push(item);
  }
  return stretches.filter((stretch) => stretch.some(isDate));
}

/** A weekday alone may be of any week, and a number alone is no date. */
function isDate(item: Item): boolean {
  if (item.kind === 'weekday') return item.hasWeek;
  return item.kind === 'day' && (item.style !== 'bare' || item.hasWord);
}

function readOn(items: readonly Item[], calendar: Calendar): string | null {
  const { year } = partsOf(calendar.today);
  const on = dayIn(items, { ...calendar, year: calendar.year ?? year });
  // What was done is over: "20/12" told in January was last year.
  if (on === null || calendar.year !== null || on <= calendar.today) return on;
  return dayIn(items, { ...calendar, year: year - 1 });
}

function dayIn(items: readonly Item[], calendar: Calendar): string | null {
  const gathering = gather(items);
  const settled = settle(gathering.elements, calendar);
  if (settled === null || 'id' in settled) return null;
  const moments = joinHours(settled);
  const meaning = moments === null ? null : compose(moments, gathering);
  if (meaning === null || 'id' in meaning || meaning.start === null) return null;
  return meaning.due?.slice(0, 10) ?? null;
}
