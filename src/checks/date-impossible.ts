/** The day of the document exists. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** The day of the document exists. */
export const dateImpossible = defineCheck({
  id: 'date-impossible',
  looksAt: 'words',
  source: 'PL1-II.4c',
  gravity: 'error',
  find: ({ parts, day: { day, month, year } }) => {
    if (parts.date === null || day === null || month === null) return [];
    const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
    return month < 1 || month > 12 || day < 1 || day > last ? [findingAt(parts.date)] : [];
  },
});
