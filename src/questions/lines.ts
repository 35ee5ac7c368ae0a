/** `lines`: free lines, some of which may be offered. */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import { meansNothing } from '../text/means-nothing.ts';
import { readEntries } from './read-entries.ts';
import { splitLines } from '../text/split-lines.ts';

/** The kind `lines`. Its answer is a list of strings; a single line is split at ";". */
export const lines = defineQuestion({
  settings: z.strictObject({
    /** True where the lines are short forms: only such a piece of a pasted line is one. */
    shortForms: z.boolean().default(false),
  }),
  isMultiple: true,
  read: (typed, _, { options }) => {
    const entries = splitLines(typed).filter((entry) => !meansNothing(entry));
    const [only = ''] = entries;
    const parts = entries.length === 1 ? splitLines(only.replaceAll(';', '\n')) : entries;
    return readEntries(typed, options, parts, (value) => ({ ok: true, value }));
  },
  claims: (text, { shortForms }) => !shortForms || /(?:^|\s)\p{Lu}{2,}/u.test(text),
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
});
