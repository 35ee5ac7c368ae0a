/** The name of the state heads the document. */

import { checkAbsence } from './making/check-absence.ts';

/** The name of the state heads the document. */
export const countryMissing = checkAbsence({
  id: 'country-missing',
  source: 'PL1-II.1a',
  gravity: 'error',
  isMissing: ({ parts }) => parts.country === null,
});
