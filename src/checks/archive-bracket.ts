/** The initials of who drafted stand in brackets that close. */

import { checkPattern } from './making/check-pattern.ts';

/** The initials of who drafted stand in brackets that close. */
export const archiveBracket = checkPattern({
  id: 'archive-bracket',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'warning',
  pattern: /\([^)]*$/gu,
  mend: null,
  lines: ({ parts }) => (parts.archive === null ? [] : [parts.archive]),
});
