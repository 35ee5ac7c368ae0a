/** No blanks stand within the sign. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** No blanks stand within the sign. */
export const numberBlanks = checkPattern({
  id: 'number-blanks',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=\/)\s+(?=\p{L})|(?<=\/.*)\s*[-–—]\s+(?=\p{L})|(?<=\/.*\p{L})\s+[-–—](?=\p{L})/gu,
  mend: ([wrong]) => (/[-–—]/.test(wrong) ? '-' : ''),
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
