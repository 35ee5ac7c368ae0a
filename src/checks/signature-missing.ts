/** Who signs is named by title. */

import { checkAbsence } from './making/check-absence.ts';

/** Who signs is named by title. */
export const signatureMissing = checkAbsence({
  id: 'signature-missing',
  source: 'PL1-II.7',
  gravity: 'error',
  isMissing: ({ parts }) => parts.authority.length === 0,
  beside: ({ lines, parts }) => parts.recipientsTitle ?? lines.at(-1),
});
