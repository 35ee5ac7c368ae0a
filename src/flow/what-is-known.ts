/** What the reader is told before it reads: the day, the agency, its units, the year of the document, the Days there are. */

import type { Agency } from '../plan/agency.ts';
import type { Occasion } from '../plan/occasion.ts';
import type { Known } from '../reading/reader.ts';
import type { Scope } from './expression.ts';
import { knownUnits } from './known-units.ts';
import type { Turn } from './turn.ts';

/** @returns what is known of the agency and of the document under way */
export function whatIsKnown({ flow, surroundings }: Turn, scope: Scope): Known {
  const { facts, today } = surroundings;
  const year = flow?.yearOf?.(scope);
  return {
    today,
    year: typeof year === 'number' ? year : null,
    units: knownUnits(listOf(flow?.unitsOf?.(scope))),
    agency: (facts['agency'] ?? null) as Agency | null,
    occasions: (facts['days'] ?? []) as readonly Occasion[],
  };
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
