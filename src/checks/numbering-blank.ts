/** A blank follows the number. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A blank follows the number. */
export const numberingBlank = checkPattern({
  id: 'numbering-blank',
  source: 'thông lệ',
  standing: 'decree',
  gravity: 'advice',
  pattern: /(?<=^(?:[IVX]+\.|\d{1,2}\.|[a-zđ]\)))(?=\p{L})/gu,
  mend: () => ' ',
  lines: (sheet) => linesOfPart(sheet, 'body'),
});
