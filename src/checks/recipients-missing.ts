/** The recipients are named at the foot. */

import { checkAbsence } from './making/check-absence.ts';

/** The recipients are named at the foot. */
export const recipientsMissing = checkAbsence({
  id: 'recipients-missing',
  source: 'PL1-II.9',
  gravity: 'error',
  isMissing: ({ parts }) => parts.recipientsTitle === null,
  beside: ({ lines, parts }) => parts.authority[0] ?? lines.at(-1),
});
