/** `choice`: one of the offered answers, or own words where they are allowed. */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import { pickOne, pickPrefix } from './pick-options.ts';
import type { QuestionContext, Reading } from './question.ts';
import { accept, quote, refuse } from './reading.ts';

interface Settings {
  readonly free: boolean;
}

/** The kind `choice`. Its answer is the value of an option, or the words typed. */
export const choice = defineQuestion<Settings>({
  settings: z.strictObject({
    /** True where own words are an answer. */
    free: z.boolean().default(false),
  }),
  isMultiple: false,
  read: readChoice,
  claims: (typed, settings, context) =>
    pickOne(typed, context.options).kind === 'values' ||
    (settings.free && readChoice(typed, settings, context).ok),
  write: (value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value),
});

function readChoice(typed: string, { free }: Settings, { options }: QuestionContext): Reading {
  const picked = pickOne(typed, options);
  if (picked.kind === 'values') return accept(picked.values[0] ?? null);
  if (picked.kind === 'problem') return { ok: false, problem: picked.problem };
  if (free) return accept(typed.split(/\s/).filter(Boolean).join(' '));
  const begun = pickPrefix(typed, options);
  if (begun.kind === 'values') return accept(begun.values[0] ?? null);
  if (begun.kind === 'problem') return { ok: false, problem: begun.problem };
  return refuse('problem-option-unknown', { text: quote(typed), count: options.length });
}
