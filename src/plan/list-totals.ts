/** What the results of several activities come to, unit by unit, in words. */

import { figuresOf } from './read-result.ts';
import { resultSchema } from './result.ts';
import { sumFigures, writeFigure } from './sum-figures.ts';

/** What the results of several activities come to in one unit. */
export interface WrittenTotal {
  readonly unit: string;
  readonly text: string;
  /** True where several results were added. */
  readonly isSum: boolean;
}

interface Counted {
  readonly results?: readonly unknown[] | null;
}

/**
 * @param activities - whose results are words, or read already
 * @param units - the units that are wanted; all where nobody chose
 * @returns a total for each unit that the results count
 */
export function listTotals(activities: unknown, units?: unknown): WrittenTotal[] {
  const all = Array.isArray(activities) ? (activities as readonly Counted[]) : [];
  const results = all.flatMap((activity) => activity.results ?? []);
  const totals = sumFigures(results.flatMap((one) => figuresOf(resultSchema.parse(one))));
  const written = totals.map((total) => ({
    unit: total.unit,
    text: writeFigure(total),
    isSum: total.parts > 1,
  }));
  return Array.isArray(units) ? written.filter(({ unit }) => units.includes(unit)) : written;
}
