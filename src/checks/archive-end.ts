/** The archive ends with a full stop. */

import { checkPattern } from './making/check-pattern.ts';

/** The archive ends with a full stop. */
export const archiveEnd = checkPattern({
  id: 'archive-end',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<![.])(?:[;,:]|(?<=[\p{L})\d]))\s*$/gu,
  mend: () => '.',
  lines: ({ parts }) => (parts.archive === null ? [] : [parts.archive]),
});
