/** Number and sign stand upright and not bold. */

import { checkLetters } from './making/check-letters.ts';

/** Number and sign stand upright and not bold. */
export const numberPlain = checkLetters({
  id: 'number-plain',
  part: 'number',
  source: 'PL1-II.3c',
  isRight: ({ bold, italic }) => !bold && !italic,
  mend: { bold: false, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
