/** A number is followed by a full stop, a letter by a bracket. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A number is followed by a full stop, a letter by a bracket. */
export const numberingMark = checkPattern({
  id: 'numbering-mark',
  source: 'PL1-II.6đ',
  standing: 'decree',
  gravity: 'warning',
  pattern: /^(?:[IVX]+[\/)](?=\s)|\d+[\/)](?=\s\p{L})|[a-zđ][.\/](?=\s\p{L}))/gu,
  mend: ([mark]) => mark.slice(0, -1) + (/^[a-zđ]/.test(mark) ? ')' : '.'),
  lines: (sheet) => linesOfPart(sheet, 'body'),
});
