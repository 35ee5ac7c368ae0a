/** A dispatch says its subject under the number. */

import { checkAbsence } from './making/check-absence.ts';

/** A dispatch says its subject under the number. */
export const subjectMissing = checkAbsence({
  id: 'subject-missing',
  source: 'PL1-II.5b',
  gravity: 'error',
  isMissing: ({ parts }) => parts.kind === 'dispatch' && parts.subject.length === 0,
  beside: ({ parts }) => parts.number,
});
