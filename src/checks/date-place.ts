/** The place begins with a capital. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The place begins with a capital. */
export const datePlace = checkPattern({
  id: 'date-place',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /^\p{Ll}(?=\p{L}*\s)(?!gày)/gu,
  mend: ([letter]) => letter.toUpperCase(),
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
