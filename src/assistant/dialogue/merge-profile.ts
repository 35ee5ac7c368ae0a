/** Joins what somebody changed in a profile with what others changed in it meanwhile. */

import type { Answers } from '../../flow/conversation.ts';
import { agencySchema, type Agency } from '../../plan/agency.ts';

/** Among the answers about a profile: the profile as it was when it was opened. */
export const beforeKey = 'profileBefore';

/** @returns the profile that a dialogue was opened with, or null */
export function profileBefore(answers: Answers): Agency | null {
  return agencySchema.safeParse(answers[beforeKey]).data ?? null;
}

/**
 * Merges a profile field by field. Of a field that both changed, what was said last stands; units
 * that others added meanwhile are kept with it.
 *
 * @param before - the profile when the dialogue was opened; null keeps `mine`
 * @param theirs - the profile as it is kept now
 * @param mine - the profile as the dialogue leaves it
 */
export function mergeProfile(before: Agency | null, theirs: Agency, mine: Agency): Agency {
  if (before === null) return mine;
  const names = Object.keys(mine) as (keyof Agency)[];
  const untouched = names.filter((name) => isSame(before[name], mine[name]));
  const kept = Object.fromEntries(
    untouched.filter((name) => name in theirs).map((name) => [name, theirs[name]]),
  );
  const merged = { ...mine, ...kept };
  return untouched.includes('units')
    ? merged
    : { ...merged, units: mergeUnits(before, theirs, mine) };
}

function mergeUnits(before: Agency, theirs: Agency, mine: Agency): Agency['units'] {
  const known = new Set([...before.units, ...mine.units].map(({ name }) => name));
  return [...mine.units, ...theirs.units.filter(({ name }) => !known.has(name))];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
