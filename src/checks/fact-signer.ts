/** Somebody signs. */

import { defineCheck } from './making/define-check.ts';
import { factOf } from './making/facts.ts';

/** Somebody signs. */
export const factSigner = defineCheck({
  id: 'fact-signer',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) =>
    facts !== null && facts.kind !== 'article' && facts.signature === null
      ? [factOf('signature', null, '')]
      : [],
});
