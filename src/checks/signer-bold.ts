/** The name of who signs stands upright and bold. */

import { checkLetters } from './making/check-letters.ts';

/** The name of who signs stands upright and bold. */
export const signerBold = checkLetters({
  id: 'signer-bold',
  part: 'signer',
  source: 'PL1-II.7đ',
  isRight: ({ bold, italic }) => bold && !italic,
  mend: { bold: true, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
