/** Authority and title stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** Authority and title stands upright and bold. */
export const authorityBold = checkLetters({
  id: 'authority-bold',
  part: 'authority',
  source: 'PL1-II.7đ',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
