/** Words and numbers of the date are apart. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** Words and numbers of the date are apart. */
export const dateBlanks = checkPattern({
  id: 'date-blanks',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=\d)(?=năm|tháng)|(?<=ngày|tháng|năm)(?=\d)/gu,
  mend: () => ' ',
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
