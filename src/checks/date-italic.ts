/** Place and date stand in italics. */

import { checkLetters } from './making/check-letters.ts';

/** Place and date stand in italics. */
export const dateItalic = checkLetters({
  id: 'date-italic',
  part: 'date',
  source: 'PL1-II.4c',
  isRight: ({ bold, italic }) => italic && !bold,
  mend: { italic: true, bold: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
