/** `lines`: free lines, some of which may be offered. */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import { meansNothing } from './pick-options.ts';
import { readEntries } from './read-entries.ts';
import { splitLines } from './split-lines.ts';

/** The kind `lines`. Its answer is a list of strings; a single line is split at ";". */
export const lines = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, { options }) => {
    const entries = splitLines(typed).filter((entry) => !meansNothing(entry));
    const [only = ''] = entries;
    const parts = entries.length === 1 ? splitLines(only.replaceAll(';', '\n')) : entries;
    return readEntries(typed, options, parts, (value) => ({ ok: true, value }));
  },
  claims: () => true,
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
});
