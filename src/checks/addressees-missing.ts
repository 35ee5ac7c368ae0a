/** A dispatch and a submission name whom they are addressed to. */

import { checkAbsence } from './making/check-absence.ts';

/** A dispatch and a submission name whom they are addressed to. */
export const addresseesMissing = checkAbsence({
  id: 'addressees-missing',
  source: 'PL1-II.9b',
  gravity: 'error',
  isMissing: ({ parts }) =>
    parts.addressees.length === 0 && (parts.kind === 'dispatch' || parts.code === 'TTr'),
  beside: ({ parts }) => parts.abstract.at(-1) ?? parts.subject.at(-1) ?? parts.number,
});
