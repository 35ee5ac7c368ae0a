/** `choices`: several of the offered answers, and own words where they are allowed. */

import { z } from 'zod';

import type { Json } from '../record/change.ts';
import { defineQuestion } from './define-question.ts';
import { pickSeveral, pickPrefix } from './pick-options.ts';
import type { Option, QuestionContext, Reading } from './question.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { quote } from './reading.ts';
import { splitLines } from '../text/split-lines.ts';

interface Settings {
  readonly free: boolean;
}

/** The kind `choices`. Its answer is a list of values of options and, if free, of words typed. */
export const choices = defineQuestion<Settings>({
  settings: z.strictObject({
    /** True where own words are an answer, one a line. */
    free: z.boolean().default(false),
  }),
  isMultiple: true,
  read: readChoices,
  claims: (typed, settings, context) => readChoices(typed, settings, context).ok,
  write: (value) => (Array.isArray(value) ? value.map((one) => writeOne(one)).join('\n') : ''),
});

function readChoices(typed: string, { free }: Settings, { options }: QuestionContext): Reading {
  const lines = splitLines(typed);
  if (free) return readEntries(typed, options, lines, (value) => ({ ok: true, value }));
  const parts = lines.flatMap((line) => splitAtCommas(line, options));
  return readEntries(typed, options, parts, (part) => readBeginning(part, options));
}

/** A line that is no answer as it stands may be several. */
function splitAtCommas(line: string, options: readonly Option[]): string[] {
  if (pickSeveral(line, options).kind !== 'none') return [line];
  return line
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readBeginning(part: string, options: readonly Option[]): EntryReading {
  const picked = pickPrefix(part, options);
  if (picked.kind === 'problem') return { ok: false, problem: picked.problem };
  const [value] = picked.kind === 'values' ? picked.values : [];
  if (value !== undefined) return { ok: true, value };
  return {
    ok: false,
    problem: { id: 'problem-option-unknown', args: { text: quote(part), count: options.length } },
  };
}

function writeOne(value: Json): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}
