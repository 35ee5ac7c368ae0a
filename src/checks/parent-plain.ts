/** The body above stands upright and not bold. */

import { checkLetters } from './making/check-letters.ts';

/** The body above stands upright and not bold. */
export const parentPlain = checkLetters({
  id: 'parent-plain',
  part: 'parent',
  source: 'PL1-II.2b',
  isRight: ({ bold, italic }) => !bold && !italic,
  mend: { bold: false, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
