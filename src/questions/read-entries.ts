/** Reads a list whose entries are offered answers, own words, or both mixed. */

import type { Json } from '../record/change.ts';
import { pickMany, pickSeveral, withoutRepeats } from './pick-options.ts';
import type { Notice, Option, Reading } from './question.ts';
import { refuse } from './reading.ts';
import { meansNothing } from '../text/means-nothing.ts';
import { hasWords } from '../text/split-lines.ts';

/** What one entry came to; without a value it is left out. */
export type EntryReading =
  | {
      readonly ok: true;
      readonly value?: Json;
      readonly doubts?: readonly Notice[];
      readonly notes?: readonly Notice[];
    }
  | { readonly ok: false; readonly problem: Notice };

/**
 * Reads a list: as a whole first ("1,3", "tất cả", "không"), then entry by entry.
 *
 * @param typed - the whole text
 * @param options - what is offered
 * @param pieces - the text in pieces; those of mere punctuation are left out
 * @param readEntry - reads a piece that names no offered answer
 */
export function readEntries(
  typed: string,
  options: readonly Option[],
  pieces: readonly string[],
  readEntry: (entry: string) => EntryReading,
): Reading {
  const entries = pieces.filter((piece) => hasWords(piece));
  const whole = pickMany(typed, options);
  if (whole.kind === 'values') return { ok: true, value: [...whole.values], doubts: [], notes: [] };
  const values: Json[] = [];
  const doubts: Notice[] = [];
  const notes: Notice[] = [];
  for (const entry of entries) {
    const reading = readOne(entry, options, readEntry);
    if (!reading.ok) return reading;
    values.push(...reading.values);
    doubts.push(...reading.doubts);
    notes.push(...reading.notes);
  }
  const isEmpty = values.length === 0 && !entries.some((entry) => meansNothing(entry));
  if (isEmpty) return refuse('problem-empty');
  return { ok: true, value: withoutRepeats(values), doubts, notes };
}

function readOne(
  entry: string,
  options: readonly Option[],
  readEntry: (entry: string) => EntryReading,
) {
  const picked = pickSeveral(entry, options);
  if (picked.kind === 'problem') return { ok: false as const, problem: picked.problem };
  if (picked.kind === 'values') {
    return { ok: true as const, values: picked.values, doubts: [], notes: [] };
  }
  const reading = readEntry(entry);
  if (!reading.ok) return reading;
  const { value, doubts = [], notes = [] } = reading;
  return { ok: true as const, values: value === undefined ? [] : [value], doubts, notes };
}
