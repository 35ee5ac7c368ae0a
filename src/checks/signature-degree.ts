/** No degree or rank stands before the name. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** No degree or rank stands before the name. */
export const signatureDegree = checkPattern({
  id: 'signature-degree',
  source: 'PL1-II.7c',
  standing: 'decree',
  gravity: 'error',
  pattern:
    /^(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|NGƯT|Tiến sĩ|Thạc sĩ|Giáo sư)[.\s]+(?:TS[.\s]+)?(?=\p{Lu})/gu,
  mend: () => '',
  lines: (sheet) => linesOfPart(sheet, 'signer'),
});
