/** The paper is A4. */

import { defineCheck } from './making/define-check.ts';

/** The paper is A4. */
export const paperSize = defineCheck({
  id: 'paper-size',
  looksAt: 'form',
  source: 'PL1-I.1',
  gravity: 'error',
  find: ({ document }) =>
    document.sections.flatMap(({ widthMm, heightMm }, index) => {
      const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
      if (Math.abs(short - 210) < 2 && Math.abs(long - 297) < 2) return [];
      const page =
        widthMm > heightMm ? { widthMm: 297, heightMm: 210 } : { widthMm: 210, heightMm: 297 };
      return [
        {
          at: { section: index },
          found: `${Math.round(widthMm)} × ${Math.round(heightMm)} mm`,
          expected: '210 × 297 mm',
          mend: [{ type: 'page', section: index, page }],
        },
      ];
    }),
});
