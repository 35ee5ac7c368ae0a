/** The subject of a dispatch stands upright and not bold. */

import { checkLetters } from './making/check-letters.ts';

/** The subject of a dispatch stands upright and not bold. */
export const subjectPlain = checkLetters({
  id: 'subject-plain',
  part: 'subject',
  source: 'PL1-II.5b',
  isRight: ({ bold, italic }) => !bold && !italic,
  mend: { bold: false, italic: false },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
