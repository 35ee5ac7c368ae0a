/** The groups of the sign are joined by a hyphen. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The groups of the sign are joined by a hyphen. */
export const numberDash = checkPattern({
  id: 'number-dash',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=\p{L})[–—](?=\p{L})/gu,
  mend: () => '-',
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
