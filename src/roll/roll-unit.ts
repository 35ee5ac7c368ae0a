/** Matches the units of last year's document with those of the agency's profile. */

import { tokenise } from '../text/token.ts';
import { unitAt } from '../reading/find-units.ts';
import { isCollective } from '../reading/unit-words.ts';
import type { Notes } from './notes.ts';
import type { Rolling } from './rolling.ts';

/** @returns a unit as the profile writes it; what it does not have stays, and is asked about */
export function rollUnit(name: string, what: string, { agency }: Rolling, notes: Notes): string {
  const units = agency?.units ?? [];
  if (units.length === 0) return name;
  const tokens = tokenise(name);
  const found = unitAt(tokens, 0, units, name);
  if (found?.isKnown === true && found.end === tokens.length) {
    notes.change(what, name, found.name, { id: 'roll-why-unit', args: {} });
    return found.name;
  }
  if (isCollective(tokens, 0)) return name;
  const names = units.map((unit) => unit.name);
  notes.ask({
    text: name,
    what,
    why: { id: 'roll-why-no-unit', args: { unit: name } },
    options: closest(name, names),
    within: { text: name, from: 0 },
  });
  return name;
}

/** Most units that are proposed. */
const maxProposed = 3;

/** The units that share the most words with a name; one word is shared by too many. */
function closest(name: string, units: readonly string[]): string[] {
  const words = new Set(wordsOf(name));
  return units
    .map((unit) => ({ unit, shared: wordsOf(unit).filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 1)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, maxProposed)
    .map(({ unit }) => unit);
}

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ plain }) => plain);
