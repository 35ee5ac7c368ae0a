/** Page numbers stand in the top margin. */

import { defineCheck } from './making/define-check.ts';
import { pageNumbersOf } from './making/page-numbers.ts';

/** Page numbers stand in the top margin. */
export const pageNumberTop = defineCheck({
  id: 'page-number-top',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'warning',
  find: ({ document }) => {
    const numbers = pageNumbersOf(document);
    return numbers.length > 0 && numbers.every(({ story }) => story === 'footer')
      ? [{ at: { section: 0 }, found: '', mend: [] }]
      : [];
  },
});
