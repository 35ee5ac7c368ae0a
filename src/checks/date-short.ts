/** The date of the letterhead is written out. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The date of the letterhead is written out. */
export const dateShort = checkPattern({
  id: 'date-short',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /\d{1,2}[\/.-]\d{1,2}[\/.-]\d{4}/gu,
  mend: null,
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
