/** Page numbers stand upright in 13 or 14 points. */

import { findIn } from './making/check-letters.ts';
import { defineCheck } from './making/define-check.ts';
import { pageNumbersOf } from './making/page-numbers.ts';

/** Page numbers stand upright in 13 or 14 points. */
export const pageNumberLook = defineCheck({
  id: 'page-number-look',
  looksAt: 'form',
  source: 'PL1-I.7',
  gravity: 'advice',
  find: ({ document, lines }) => {
    const numbers = new Set(pageNumbersOf(document));
    return lines
      .filter(({ paragraph }) => numbers.has(paragraph))
      .flatMap((line) =>
        findIn(line, {
          id: 'page-number-look',
          part: 'body',
          source: 'PL1-I.7',
          isRight: ({ sizePt, italic, bold }) => sizePt >= 13 && sizePt <= 14 && !italic && !bold,
          mend: { sizePt: 14, italic: false, bold: false },
          show: ({ sizePt }) => String(sizePt).replace('.', ','),
        }),
      )
      .map((finding) => ({ ...finding, mend: [] }));
  },
});
