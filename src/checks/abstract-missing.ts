/** An abstract stands under the kind of document. */

import { checkAbsence } from './making/check-absence.ts';

/** An abstract stands under the kind of document. */
export const abstractMissing = checkAbsence({
  id: 'abstract-missing',
  source: 'PL1-II.5',
  gravity: 'error',
  isMissing: ({ parts }) => parts.title !== null && parts.abstract.length === 0,
  beside: ({ parts }) => parts.title,
  looksAt: 'form',
});
