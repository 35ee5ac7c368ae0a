/** The first line of a paragraph is indented by 1 or 1.27 cm. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { proseOf } from './making/prose.ts';

/** The first line of a paragraph is indented by 1 or 1.27 cm. */
export const bodyFirstLine = defineCheck({
  id: 'body-first-line',
  looksAt: 'form',
  source: 'PL1-II.6e',
  gravity: 'warning',
  find: ({ parts }) =>
    proseOf(parts.body)
      .filter(({ paragraph }) => {
        const { firstLineMm, leftMm } = paragraph.format;
        const isTabbed = paragraph.text.startsWith('\t');
        const indent = firstLineMm + leftMm;
        return !isTabbed && (indent < 9.5 || indent > 13.2);
      })
      .map((line) => {
        const { leftMm, firstLineMm } = line.paragraph.format;
        // An indented list moved as a whole may be meant; only the plain paragraph is mended.
        const isPlain = Math.abs(leftMm) < 1 && line.paragraph.number === null;
        return findingAt(line, {
          args: { shown: Math.round(firstLineMm + leftMm) },
          mend: isPlain
            ? [
                {
                  type: 'paragraph',
                  paragraph: line.paragraph.index,
                  format: { firstLineMm: 12.7 },
                },
              ]
            : [],
        });
      }),
});
