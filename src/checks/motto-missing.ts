/** The motto stands under the name of the state. */

import { checkAbsence } from './making/check-absence.ts';

/** The motto stands under the name of the state. */
export const mottoMissing = checkAbsence({
  id: 'motto-missing',
  source: 'PL1-II.1b',
  gravity: 'error',
  isMissing: ({ parts }) => parts.motto === null,
  beside: ({ parts }) => parts.country,
});
