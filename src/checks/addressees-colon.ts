/** A colon follows "Kính gửi". */

import { checkPattern } from './making/check-pattern.ts';

/** A colon follows "Kính gửi". */
export const addresseesColon = checkPattern({
  id: 'addressees-colon',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'error',
  pattern: /^Kính gửi(?!\s*:)/giu,
  mend: ([words]) => `${words}:`,
  lines: ({ parts }) => parts.addressees.slice(0, 1),
});
