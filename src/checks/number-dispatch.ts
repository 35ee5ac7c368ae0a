/** A dispatch has no code of a kind in its sign. */

import { defineCheck, findingIn } from './making/define-check.ts';
import { readSign } from './making/read-sign.ts';

/** A dispatch has no code of a kind in its sign. */
export const numberDispatch = defineCheck({
  id: 'number-dispatch',
  looksAt: 'words',
  source: 'PL1-II.3b',
  gravity: 'error',
  find: ({ parts: { number, kind } }) => {
    const sign = number === null ? null : readSign(number.text);
    return number !== null && sign?.isOfKind === true && kind === 'dispatch'
      ? [findingIn(number, sign.at, sign.code, null)]
      : [];
  },
});
