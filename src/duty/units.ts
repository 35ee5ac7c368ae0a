/** Units that a chat or a person speaks for: read from words, guessed from a title, found in a plan. */

import { foldWords } from '../text/fold.ts';
import type { KnownUnit } from '../questions/question.ts';
import { splitUnits } from '../reading/split-units.ts';

/** What became of words that name units. */
export interface UnitReading {
  /** Full names of known units, each once. */
  readonly known: readonly string[];
  /** As they were typed. */
  readonly unknown: readonly string[];
}

/** @returns which of the known units somebody names, by full names or short forms */
export function readUnits(words: string, units: readonly KnownUnit[]): UnitReading {
  const found = splitUnits(words, units);
  const named = (isKnown: boolean) => [
    ...new Set(found.filter((one) => one.isKnown === isKnown).map(({ name }) => name)),
  ];
  return { known: named(true), unknown: named(false) };
}

/** @returns all names under which a plan may mean units: full ones and short forms */
export function namesOf(chosen: readonly string[], units: readonly KnownUnit[]): string[] {
  return chosen.flatMap((name) => {
    const unit = units.find((one) => foldWords(one.name) === foldWords(name));
    return [name, ...(unit?.shortForms ?? [])];
  });
}

/** @returns the unit that the title of a group names, the one with the longest name; null for none */
export function guessUnit(title: string, units: readonly KnownUnit[]): string | null {
  const said = ` ${foldWords(title)} `;
  const named = units
    .flatMap(({ name, shortForms }) => [name, ...shortForms].map((form) => ({ form, name })))
    .map(({ form, name }) => ({ words: foldWords(form), name }))
    .filter(({ words }) => words !== '' && said.includes(` ${words} `))
    .toSorted((one, other) => other.words.length - one.words.length);
  return named[0]?.name ?? null;
}
