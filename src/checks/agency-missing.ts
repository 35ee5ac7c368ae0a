/** The issuing body is named. */

import { checkAbsence } from './making/check-absence.ts';

/** The issuing body is named. */
export const agencyMissing = checkAbsence({
  id: 'agency-missing',
  source: 'PL1-II.2a',
  gravity: 'error',
  isMissing: ({ parts }) => parts.agency.length === 0,
});
