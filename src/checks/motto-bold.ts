/** The motto stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The motto stands upright and bold. */
export const mottoBold = checkLetters({
  id: 'motto-bold',
  part: 'motto',
  source: 'PL1-II.1b',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
