/** Documents of several pages have page numbers. */

import { defineCheck } from './making/define-check.ts';
import { isLong, pageNumbersOf } from './making/page-numbers.ts';

/** Documents of several pages have page numbers. */
export const pageNumberMissing = defineCheck({
  id: 'page-number-missing',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'warning',
  find: (sheet) =>
    isLong(sheet) && pageNumbersOf(sheet.document).length === 0
      ? [{ at: { section: 0 }, found: '', mend: [] }]
      : [],
});
