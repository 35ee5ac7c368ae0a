/** The kind of document stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The kind of document stands upright and bold. */
export const titleBold = checkLetters({
  id: 'title-bold',
  part: 'title',
  source: 'PL1-II.5b',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
