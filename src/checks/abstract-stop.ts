/** The abstract ends without a full stop. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The abstract ends without a full stop. */
export const abstractStop = checkPattern({
  id: 'abstract-stop',
  source: 'PL1-II.5b',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<![.…])[.;:]$/gu,
  mend: () => '',
  lines: (sheet) => linesOfPart(sheet, 'abstract'),
});
