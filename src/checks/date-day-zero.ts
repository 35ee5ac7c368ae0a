/** A day below ten has a zero before it. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A day below ten has a zero before it. */
export const dateDayZero = checkPattern({
  id: 'date-day-zero',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=ngày\s*)[1-9](?=\s+tháng)/gu,
  mend: ([digit]) => `0${digit}`,
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
