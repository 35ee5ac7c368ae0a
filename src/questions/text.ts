/** `text`: some words on one line. */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import { pickOne } from './pick-options.ts';
import { accept, refuse } from './reading.ts';

/** The kind `text`. Its answer is a string without line breaks. */
export const text = defineQuestion({
  settings: z.strictObject({
    /** Most characters of the answer. */
    maxLength: z.number().int().min(1).default(1000),
  }),
  isMultiple: false,
  read: (typed, { maxLength }, { options }) => {
    const picked = pickOne(typed, options);
    if (picked.kind === 'values') return accept(picked.values[0] ?? null);
    if (picked.kind === 'problem') return { ok: false, problem: picked.problem };
    const words = typed.split(/\s/).filter(Boolean).join(' ');
    const { length } = words;
    if (length === 0) return refuse('problem-empty');
    if (length > maxLength) return refuse('problem-text-too-long', { max: maxLength, length });
    return accept(words);
  },
  claims: () => true,
  write: (value) => (typeof value === 'string' ? value : ''),
});
