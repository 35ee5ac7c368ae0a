/** The issuing body stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The issuing body stands upright and bold. */
export const agencyBold = checkLetters({
  id: 'agency-bold',
  part: 'agency',
  source: 'PL1-II.2b',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
