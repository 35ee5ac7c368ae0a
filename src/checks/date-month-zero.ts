/** January and February have a zero before them, the other months below ten have none. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** January and February have a zero before them, the other months below ten have none. */
export const dateMonthZero = checkPattern({
  id: 'date-month-zero',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=tháng\s*)(?:[12](?=\s+năm)|0[3-9](?=\s+năm))/gu,
  mend: ([month]) => (month.startsWith('0') ? month.slice(1) : `0${month}`),
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
