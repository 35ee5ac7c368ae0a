/** Page numbers are centred. */

import { defineCheck } from './making/define-check.ts';
import { pageNumbersOf } from './making/page-numbers.ts';

/** Page numbers are centred. */
export const pageNumberCentred = defineCheck({
  id: 'page-number-centred',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'warning',
  find: ({ document }) =>
    pageNumbersOf(document)
      .filter(({ format, story }) => story === 'header' && format.align !== 'center')
      .map(({ index, text }) => ({
        at: { paragraph: index, start: 0, end: text.length },
        found: text,
        mend: [{ type: 'paragraph', paragraph: index, format: { align: 'center' } }],
      })),
});
