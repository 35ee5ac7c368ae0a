/** The title of a part with a Roman number is written in capitals. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The title of a part with a Roman number is written in capitals. */
export const headingCapitals = checkPattern({
  id: 'heading-capitals',
  source: 'PL1-V.6b',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<=^[IVX]{1,5}\.\s*)(?=.*\p{Ll})\p{Lu}[^.:;]{2,90}$/gu,
  mend: ([words]) => words.toUpperCase(),
  lines: (sheet) => linesOfPart(sheet, 'body'),
});
