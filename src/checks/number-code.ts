/** The code in the sign is that of the kind of document. */

import { defineCheck, findingIn } from './making/define-check.ts';
import { readSign } from './making/read-sign.ts';

/** The code in the sign is that of the kind of document. */
export const numberCode = defineCheck({
  id: 'number-code',
  looksAt: 'words',
  source: 'PL1-II.3b, PL3-I',
  gravity: 'error',
  find: ({ parts: { number, code } }) => {
    const sign = number === null ? null : readSign(number.text);
    if (number === null || sign === null || code === null || sign.code === code) return [];
    // A sign of one group has no code at all, or a code of no agency: what is meant cannot be known.
    const isKnown = /^[\p{L}]{2,5}$/u.test(sign.code);
    return [findingIn(number, sign.at, sign.code, isKnown && sign.isOfKind ? code : null)];
  },
});
