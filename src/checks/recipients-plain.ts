/** The recipients stand upright and not bold. */

import { checkLetters } from './making/check-letters.ts';

/** The recipients stand upright and not bold. */
export const recipientsPlain = checkLetters({
  id: 'recipients-plain',
  part: 'recipients',
  source: 'PL1-II.9d',
  isRight: ({ bold }) => !bold,
  mend: { bold: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
  gravity: 'warning',
});
