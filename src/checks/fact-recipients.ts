/** Somebody receives the document. */

import { defineCheck } from './making/define-check.ts';
import { factOf } from './making/facts.ts';

/** Somebody receives the document. */
export const factRecipients = defineCheck({
  id: 'fact-recipients',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'advice',
  find: (_, facts) =>
    facts !== null && facts.kind !== 'article' && facts.recipients.length === 0
      ? [factOf('recipients', null, '')]
      : [],
});
