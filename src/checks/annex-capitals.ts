/** The word "Phụ lục" is written in small letters. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The word "Phụ lục" is written in small letters. */
export const annexCapitals = checkPattern({
  id: 'annex-capitals',
  source: 'PL1-III.1b',
  standing: 'decree',
  gravity: 'advice',
  pattern: /^PHỤ LỤC/gu,
  mend: () => 'Phụ lục',
  lines: (sheet) => linesOfPart(sheet, 'annexes'),
});
