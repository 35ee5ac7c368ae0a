/** Suggested entries of a list: while a list holds nothing else, they are shown to be ticked. */

import { entriesOf, type Spot } from './locate.ts';
import { offerOptions } from './offer-options.ts';
import type { Turn } from './turn.ts';

/** @returns the step that a suggestion answers: the first of an entry */
export const titleStep = (spot: Spot): string => spot.step.entry?.steps[0]?.id ?? '';

/** @returns a test of whether a value is the title of an entry */
export function isEntryOf(spot: Spot): (_: string, value: unknown) => boolean {
  const titles = new Set<unknown>(entriesOf(spot).map((entry) => entry[titleStep(spot)]));
  return (_, value) => titles.has(value);
}

/** @returns true while all entries are bare suggestions: a number then means a suggestion */
export function tickable(turn: Turn, spot: Spot): boolean {
  const offered = new Set<unknown>(offerOptions(turn, spot).map(({ value }) => value));
  return (
    offered.size > 0 &&
    entriesOf(spot).every(
      (entry) => Object.keys(entry).length === 2 && offered.has(entry[titleStep(spot)]),
    )
  );
}
