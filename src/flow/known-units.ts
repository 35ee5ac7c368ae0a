/** The units that an answer may name, where some of them are answers themselves and not finished yet. */

import type { KnownUnit } from '../questions/question.ts';

/** @returns the units that have a name; one that was never asked for its short forms has none */
export function knownUnits(values: readonly unknown[]): KnownUnit[] {
  return values.flatMap((value) => {
    const { name, shortForms } = (value ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string') return [];
    const forms: unknown[] = Array.isArray(shortForms) ? shortForms : [];
    return [{ name, shortForms: forms.filter((form) => typeof form === 'string') }];
  });
}
