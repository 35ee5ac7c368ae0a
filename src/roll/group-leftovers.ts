/** Leftovers that mean the same are decided once, and what is decided is put into the facts. */

import type { Facts, Leftover } from './rolling.ts';

/** The same words for the same reason, wherever they stand. */
export interface LeftoverGroup extends Omit<Leftover, 'line' | 'what'> {
  /** The lines of the document, each once. */
  readonly lines: readonly number[];
  /** Where they stand among the facts. */
  readonly places: readonly string[];
}

/** @returns what can be decided, in the order of the document; what is only missing is not among it */
export function groupLeftovers(leftovers: readonly Leftover[]): LeftoverGroup[] {
  const groups = new Map<string, LeftoverGroup>();
  for (const { line, what, ...rest } of leftovers) {
    if (what === null || rest.text === '') continue;
    const key = JSON.stringify([rest.why.id, rest.text]);
    const found = groups.get(key);
    const lines = [...(found?.lines ?? []), ...(line === null ? [] : [line])];
    const places = [...(found?.places ?? []), what];
    groups.set(key, { ...rest, lines: [...new Set(lines)], places: [...new Set(places)] });
  }
  return [...groups.values()];
}

/**
 * Puts what was decided in the place of a leftover.
 *
 * @param facts - of the new year
 * @param group - what was decided on
 * @param words - what takes its place; empty words leave it out
 * @returns the facts with it
 */
export function settleGroup<T extends object>(
  facts: T,
  { text, places }: LeftoverGroup,
  words: string,
): T {
  const parts = new Set(places.map((place) => place.split('.')[0]));
  const settle = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.includes(text) ? tidy(value.replaceAll(text, words)) : value;
    if (Array.isArray(value)) return value.map(settle).filter((one) => one !== '');
    if (typeof value !== 'object' || value === null) return value;
    return mapEntries(value, ([key, one]) => [key, settle(one)]);
  };
  return mapEntries(facts, ([key, one]) => [key, parts.has(key) ? settle(one) : one]) as T;
}

const mapEntries = (
  value: object,
  map: (entry: [string, unknown]) => [string, unknown],
): Record<string, unknown> => Object.fromEntries(Object.entries(value).map(map));

/** What is left out leaves no blanks and no marks behind. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\(\s*\)|“\s*”/gu, '')
    .replaceAll(/\s+([,;.:”)])/gu, '$1')
    .replaceAll(/([,;])(?:\s*[,;])+/gu, '$1')
    .replaceAll(/\s{2,}/gu, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/gu, '');

/** @returns the leftovers that say what is missing, and how many lines gave no fact */
export function listMissing(leftovers: readonly Leftover[]): {
  readonly missing: readonly Leftover[];
  readonly elsewhere: number;
} {
  const lines = leftovers.filter(({ what }) => what === null).map(({ line }) => line);
  return {
    missing: leftovers.filter(({ what, text }) => what !== null && text === ''),
    elsewhere: new Set(lines).size,
  };
}

/** @returns facts as the answers of a dialogue: without what the agency and the issue decide */
export function asTold(facts: Facts): Record<string, unknown> {
  const apart = ['kind', 'agency', 'number', 'sign', 'date', 'evidence', 'addressees'];
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => !apart.includes(key) && value !== null),
  );
}
