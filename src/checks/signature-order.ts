/** The marks of authority stand in their order: TM., then KT. or TL. or TUQ. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** The marks of authority stand in their order: TM., then KT. or TL. or TUQ. */
export const signatureOrder = defineCheck({
  id: 'signature-order',
  looksAt: 'words',
  source: 'PL1-II.7b',
  gravity: 'error',
  find: ({ parts: { authority } }) =>
    authority.flatMap((line, at) => {
      const mark = /^(tm|tl|tuq)\./.exec(line.folded)?.[1];
      return mark === 'tm' && at > 0 ? [findingAt(line)] : [];
    }),
});
