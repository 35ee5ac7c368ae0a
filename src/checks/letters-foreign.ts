/** No letters of other alphabets stand among ours. */

import { checkPattern } from './making/check-pattern.ts';

/** No letters of other alphabets stand among ours. */
export const lettersForeign = checkPattern({
  id: 'letters-foreign',
  source: 'PL1-I.4',
  standing: 'decree',
  gravity: 'error',
  pattern: /[\p{L}]*[\u0400-\u04ff\u0370-\u03ff\u01a2\u01a3\u00f0][\p{L}]*/gu,
  mend: null,
  isRight: ([word]) => word.length < 2,
});
