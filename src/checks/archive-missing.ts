/** The last recipient is the archive. */

import { checkAbsence } from './making/check-absence.ts';

/** The last recipient is the archive. */
export const archiveMissing = checkAbsence({
  id: 'archive-missing',
  source: 'PL1-II.9d',
  gravity: 'error',
  isMissing: ({ parts }) => parts.recipients.length > 0 && parts.archive === null,
  beside: ({ parts }) => parts.recipients.at(-1),
});
