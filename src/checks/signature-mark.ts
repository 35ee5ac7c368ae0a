/** "TM", "KT", "TL", "TUQ" and "Q" are followed by a full stop. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** "TM", "KT", "TL", "TUQ" and "Q" are followed by a full stop. */
export const signatureMark = checkPattern({
  id: 'signature-mark',
  source: 'PL1-II.7b',
  standing: 'decree',
  gravity: 'error',
  pattern: /^(?:T\/M|K\/T|T\/L|TUQ|TM|KT|TL)(?=[ ]?:?\s)(?!\.)/gu,
  mend: ([mark]) => `${mark.replace('/', '')}.`,
  lines: (sheet) => linesOfPart(sheet, 'authority'),
});
