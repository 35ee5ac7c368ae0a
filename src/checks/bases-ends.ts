/** Each basis ends with a semicolon, the last with a full stop. */

import { defineCheck } from './making/define-check.ts';
import { findListEnds } from './making/list-ends.ts';

/** Each basis ends with a semicolon, the last with a full stop. */
export const basesEnds = defineCheck({
  id: 'bases-ends',
  looksAt: 'words',
  source: 'PL1-II.6a',
  gravity: 'warning',
  find: ({ parts: { bases, body } }) => {
    // A proposal or a sentence that goes on takes the place of the last.
    const next = body[bases.length];
    const goesOn = next !== undefined && /^(?:xet|theo|tren co so|sau khi)\b/.test(next.folded);
    return findListEnds(bases, goesOn ? ';.,' : '.;,');
  },
});
