/** The first page shows no number. */

import { defineCheck } from './making/define-check.ts';
import { isLong, pageNumbersOf } from './making/page-numbers.ts';

/** The first page shows no number. */
export const pageNumberFirst = defineCheck({
  id: 'page-number-first',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'warning',
  find: (sheet) => {
    const [first] = sheet.document.sections;
    const isShown = pageNumbersOf(sheet.document).length > 0 && first?.hasTitlePage === false;
    return isShown
      ? [
          {
            at: { section: 0 },
            found: '',
            mend: isLong(sheet) ? [{ type: 'page', section: 0, page: { hasTitlePage: true } }] : [],
          },
        ]
      : [];
  },
});
