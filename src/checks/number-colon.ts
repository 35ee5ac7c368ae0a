/** A colon follows the word "Số". */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A colon follows the word "Số". */
export const numberColon = checkPattern({
  id: 'number-colon',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'error',
  pattern: /^S[ốỐ](?!\s*:)/gu,
  mend: ([word]) => `${word}:`,
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
