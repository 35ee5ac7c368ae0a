/** Only a dispatch has "V/v" under its number. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** Only a dispatch has "V/v" under its number. */
export const subjectWithTitle = defineCheck({
  id: 'subject-with-title',
  looksAt: 'words',
  source: 'PL1-II.5b',
  gravity: 'error',
  find: ({ parts }) =>
    parts.title === null ? [] : parts.subject.slice(0, 1).map((line) => findingAt(line)),
});
