/** The name of the state stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The name of the state stands upright and bold. */
export const countryBold = checkLetters({
  id: 'country-bold',
  part: 'country',
  source: 'PL1-II.1a',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
