/** A number below ten has a zero before it. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A number below ten has a zero before it. */
export const numberZero = checkPattern({
  id: 'number-zero',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=^S[ốỐ]\s*:?\s*)[1-9](?=\s*\/)/gu,
  mend: ([digit]) => `0${digit}`,
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
