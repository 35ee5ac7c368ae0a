/** The word "Số" is written in small letters after its first. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The word "Số" is written in small letters after its first. */
export const numberWord = checkPattern({
  id: 'number-word',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'error',
  pattern: /^SỐ(?=\s*:)/gu,
  mend: () => 'Số',
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
