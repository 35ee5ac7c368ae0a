/** A colon follows "Nơi nhận". */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A colon follows "Nơi nhận". */
export const recipientsColon = checkPattern({
  id: 'recipients-colon',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'error',
  pattern: /^Nơi nhận(?!\s*:)/giu,
  mend: ([words]) => `${words}:`,
  lines: (sheet) => linesOfPart(sheet, 'recipients-title'),
});
