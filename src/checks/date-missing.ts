/** Place and date stand in the letterhead. */

import { checkAbsence } from './making/check-absence.ts';

/** Place and date stand in the letterhead. */
export const dateMissing = checkAbsence({
  id: 'date-missing',
  source: 'PL1-II.4',
  gravity: 'error',
  isMissing: ({ parts }) => parts.date === null,
  beside: ({ parts }) => parts.motto,
});
