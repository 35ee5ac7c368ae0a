/** A comma follows the place. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A comma follows the place. */
export const dateComma = checkPattern({
  id: 'date-comma',
  source: 'PL1-II.4c',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<=^[^,]*\p{L})(?=\s+ngày\b)/gu,
  mend: () => ',',
  lines: (sheet) => linesOfPart(sheet, 'date'),
});
