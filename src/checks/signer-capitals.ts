/** The name of who signs is not all in capitals. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The name of who signs is not all in capitals. */
export const signerCapitals = checkPattern({
  id: 'signer-capitals',
  source: 'PL1-II.7đ',
  standing: 'decree',
  gravity: 'error',
  pattern: /^[\p{Lu}\s]{6,}$/gu,
  mend: ([name]) =>
    name.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  lines: (sheet) => linesOfPart(sheet, 'signer'),
});
