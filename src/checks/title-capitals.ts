/** The kind of document is written in capitals. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The kind of document is written in capitals. */
export const titleCapitals = checkPattern({
  id: 'title-capitals',
  source: 'PL1-II.5b',
  standing: 'decree',
  gravity: 'error',
  pattern: /^.*\p{Ll}.*$/gu,
  mend: ([words]) => words.toUpperCase(),
  lines: (sheet) => linesOfPart(sheet, 'title'),
});
