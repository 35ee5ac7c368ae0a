/** Who signs "KT." is a deputy. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** Who signs "KT." is a deputy. */
export const signatureDeputy = defineCheck({
  id: 'signature-deputy',
  looksAt: 'words',
  source: 'PL1-II.7b',
  gravity: 'error',
  find: ({ parts: { authority } }) =>
    authority.flatMap((line, at) => {
      if (!line.folded.startsWith('kt.')) return [];
      const next = authority[at + 1];
      return next === undefined || !/^pho\b/.test(next.folded) ? [findingAt(next ?? line)] : [];
    }),
});
