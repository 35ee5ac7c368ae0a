/** The word "Nơi nhận" stands in bold italics. */

import { checkLetters } from './making/check-letters.ts';

/** The word "Nơi nhận" stands in bold italics. */
export const recipientsTitleLook = checkLetters({
  id: 'recipients-title-look',
  part: 'recipients-title',
  source: 'PL1-II.9d',
  isRight: ({ bold, italic }) => bold && italic,
  mend: { bold: true, italic: true },
  show: ({ bold, italic }) => [bold ? 'B' : '', italic ? 'I' : ''].join(''),
});
