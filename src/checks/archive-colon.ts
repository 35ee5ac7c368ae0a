/** A colon follows "Lưu". */

import { checkPattern } from './making/check-pattern.ts';

/** A colon follows "Lưu". */
export const archiveColon = checkPattern({
  id: 'archive-colon',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<=^[-–+]?\s*)Lưu(?!\s*:)/gu,
  mend: ([word]) => `${word}:`,
  lines: ({ parts }) => (parts.archive === null ? [] : [parts.archive]),
});
