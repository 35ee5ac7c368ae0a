/** A deputy signs "KT." for the head. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** A deputy signs "KT." for the head. */
export const signatureDeputyAlone = defineCheck({
  id: 'signature-deputy-alone',
  looksAt: 'words',
  source: 'PL1-II.7b',
  gravity: 'error',
  find: ({ parts: { authority } }) =>
    authority.flatMap((line, at) => {
      const before = authority[at - 1]?.folded ?? '';
      return /^pho\b/.test(line.folded) && !/^(?:kt|tl|tuq)\b/.test(before)
        ? [findingAt(line)]
        : [];
    }),
});
