/** A blank follows the full stop of "KT.". */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A blank follows the full stop of "KT.". */
export const signatureBlank = checkPattern({
  id: 'signature-blank',
  source: 'PL1-II.7b',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=^(?:TM|KT|TL|TUQ|Q)\.)(?=\p{L})/gu,
  mend: () => ' ',
  lines: (sheet) => linesOfPart(sheet, 'authority'),
});
