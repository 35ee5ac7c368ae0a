/** The addressees stand upright and not bold. */

import { checkLetters } from './making/check-letters.ts';

/** The addressees stand upright and not bold. */
export const addresseesPlain = checkLetters({
  id: 'addressees-plain',
  part: 'addressees',
  source: 'PL1-II.9d',
  isRight: ({ bold, italic }) => !bold && !italic,
  mend: { bold: false, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
  gravity: 'warning',
});
