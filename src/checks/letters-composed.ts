/** Letters are written in one piece, as Unicode composes them. */

import { checkPattern } from './making/check-pattern.ts';

/** Letters are written in one piece, as Unicode composes them. */
export const lettersComposed = checkPattern({
  id: 'letters-composed',
  source: 'PL1-I.4',
  standing: 'decree',
  gravity: 'warning',
  pattern: /[\p{L}\p{M}]*\p{L}[\u0300-\u0323]+[\p{L}\p{M}]*/gu,
  mend: ([word]) => word.normalize('NFC'),
});
