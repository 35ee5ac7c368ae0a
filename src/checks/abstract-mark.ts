/** The abstract of a named document begins without "V/v". */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The abstract of a named document begins without "V/v". */
export const abstractMark = checkPattern({
  id: 'abstract-mark',
  source: 'PL1-II.5b',
  standing: 'decree',
  gravity: 'warning',
  pattern: /^(?:V\/v|v\/v)\s*:?\s*/gu,
  mend: null,
  lines: (sheet) => linesOfPart(sheet, 'abstract'),
});
