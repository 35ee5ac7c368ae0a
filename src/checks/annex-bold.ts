/** The word “Phụ lục” stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The word “Phụ lục” stands upright and bold. */
export const annexBold = checkLetters({
  id: 'annex-bold',
  part: 'annexes',
  source: 'PL1-III.1b',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
