/** Quotation marks come in pairs. */

import { checkPattern } from './making/check-pattern.ts';
import { findUnpaired } from './making/pairs.ts';

/** Quotation marks come in pairs. */
export const quoteStray = checkPattern({
  id: 'quote-stray',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /[“”]/gu,
  mend: null,
  isRight: ({ index }, { text }) => index !== findUnpaired(text, '“', '”'),
  lines: ({ parts }) => parts.body,
});
