/** Pages are counted in Arabic numbers. */

import { defineCheck } from './making/define-check.ts';

/** Pages are counted in Arabic numbers. */
export const pageNumberArabic = defineCheck({
  id: 'page-number-arabic',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'warning',
  find: ({ document }) =>
    document.sections.flatMap(({ pageNumberFormat }, section) =>
      pageNumberFormat === 'decimal'
        ? []
        : [{ at: { section }, found: pageNumberFormat, mend: [] }],
    ),
});
