/** A dispatch has no code "CV" in its sign. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A dispatch has no code "CV" in its sign. */
export const numberKindDispatch = checkPattern({
  id: 'number-kind-dispatch',
  source: 'PL1-II.3b',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=\/\s*)CV\s*-\s*/gu,
  mend: () => '',
  lines: (sheet) => linesOfPart(sheet, 'number'),
});
