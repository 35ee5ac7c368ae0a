/** There is a place for the number. */

import { checkAbsence } from './making/check-absence.ts';

/** There is a place for the number. */
export const numberMissing = checkAbsence({
  id: 'number-missing',
  source: 'PL1-II.3',
  gravity: 'error',
  isMissing: ({ parts }) => parts.number === null,
  beside: ({ parts }) => parts.agency.at(-1),
});
