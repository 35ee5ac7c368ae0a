/** The abstract stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The abstract stands upright and bold. */
export const abstractBold = checkLetters({
  id: 'abstract-bold',
  part: 'abstract',
  source: 'PL1-II.5b',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
