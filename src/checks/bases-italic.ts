/** The bases stand in italics. */

import { checkLetters } from './making/check-letters.ts';

/** The bases stand in italics. */
export const basesItalic = checkLetters({
  id: 'bases-italic',
  part: 'bases',
  source: 'PL1-II.6a',
  isRight: ({ italic }) => italic,
  mend: { italic: true },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
  gravity: 'warning',
});
