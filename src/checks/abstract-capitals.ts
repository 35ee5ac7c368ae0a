/** The abstract is written in small letters. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The abstract is written in small letters. */
export const abstractCapitals = checkPattern({
  id: 'abstract-capitals',
  source: 'PL1-II.5b',
  standing: 'decree',
  gravity: 'error',
  pattern: /^(?=.*\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,})[^\p{Ll}]+$/gu,
  mend: null,
  lines: (sheet) => linesOfPart(sheet, 'abstract'),
});
