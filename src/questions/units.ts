/** `units`: names of units (đơn vị). */

import { z } from 'zod';

import { foldWords } from '../text/fold.ts';
import type { Json } from '../record/change.ts';
import { defineQuestion } from './define-question.ts';
import type { Notice, QuestionContext, Reading } from './question.ts';
import { readEntries } from './read-entries.ts';
import { accept, quote } from './reading.ts';
import { splitUnits } from '../reading/split-units.ts';
import { startsLikeUnit } from '../reading/unit-words.ts';

/** The kind `units`. Its answer is a list of names; short forms of known units are written out. */
export const units = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, context) => readUnits(typed, context),
  claims: (typed, _, context) => {
    const found = splitUnits(typed, context.units);
    return found.length > 0 && found.every(({ name, isKnown }) => isKnown || startsLikeUnit(name));
  },
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
});

function readUnits(typed: string, context: QuestionContext): Reading {
  const found = splitUnits(typed, context.units);
  const unknown: string[] = [];
  const names = found.map(({ name }) => name);
  const known = new Set(found.filter(({ isKnown }) => isKnown).map(({ name }) => name));
  const collective = new Set(found.filter((one) => one.isCollective).map(({ name }) => name));
  const reading = readEntries(typed, context.options, names, (value) => {
    if (!known.has(value) && !collective.has(value)) unknown.push(value);
    return { ok: true, value };
  });
  if (!reading.ok || !Array.isArray(reading.value)) return reading;
  return accept(withoutTwins(reading.value), noteUnknown(unknown, context));
}

/** One unit in two spellings is one unit. */
function withoutTwins(values: readonly Json[]): Json[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const name = typeof value === 'string' ? foldWords(value) || value : JSON.stringify(value);
    return !seen.has(name) && seen.add(name);
  });
}

/** An agency that has told no unit yet knows none: nothing is worth saying then. */
function noteUnknown(unknown: readonly string[], { units: known }: QuestionContext): Notice[] {
  if (unknown.length === 0 || known.length === 0) return [];
  return [
    {
      id: 'note-units-unknown',
      args: { units: quote(unknown.join('; ')), count: unknown.length },
    },
  ];
}
