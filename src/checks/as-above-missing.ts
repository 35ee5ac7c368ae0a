/** What has addressees names them "Như trên" among its recipients. */

import { checkAbsence } from './making/check-absence.ts';

/** What has addressees names them "Như trên" among its recipients. */
export const asAboveMissing = checkAbsence({
  id: 'as-above-missing',
  source: 'PL1-II.9b',
  gravity: 'warning',
  isMissing: ({ parts: { addressees, recipients, kind, code } }) =>
    (kind === 'dispatch' || code === 'TTr' || code === 'BC') &&
    addressees.length > 0 &&
    recipients.length > 0 &&
    !recipients.some(({ folded }) => /nhu (?:tren|kinh gui)/.test(folded)),
  beside: ({ parts }) => parts.recipientsTitle,
});
