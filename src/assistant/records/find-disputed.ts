/** Finds the results that contradict each other: two people count the same thing differently. */

import type { KeptResult } from './result.ts';

/**
 * @param results - of one activity
 * @returns those that somebody else contradicts
 */
export const findDisputed = (results: readonly KeptResult[]): KeptResult[] =>
  results.filter((one) => results.some((other) => contradicts(one, other)));

/** True where two people count the same thing, and not to the same number. */
export const contradicts = (one: KeptResult, other: KeptResult): boolean =>
  one.by !== other.by &&
  one.task === other.task &&
  one.figures.some(({ unit, count }) =>
    other.figures.some((figure) => unit !== null && figure.unit === unit && figure.count !== count),
  );
