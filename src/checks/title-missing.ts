/** The kind of document is named; only a dispatch has none. */

import { checkAbsence } from './making/check-absence.ts';

/** The kind of document is named; only a dispatch has none. */
export const titleMissing = checkAbsence({
  id: 'title-missing',
  source: 'PL1-II.5',
  gravity: 'error',
  isMissing: ({ parts }) => parts.kind === 'unknown',
  beside: ({ parts }) => parts.number,
});
