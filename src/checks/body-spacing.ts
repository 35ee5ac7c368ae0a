/** Paragraphs of the text are at least 6 points apart. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { proseOf } from './making/prose.ts';

/** Paragraphs of the text are at least 6 points apart. */
export const bodySpacing = defineCheck({
  id: 'body-spacing',
  looksAt: 'form',
  source: 'PL1-II.6e',
  gravity: 'advice',
  find: ({ parts }) => {
    const prose = proseOf(parts.body);
    return prose.flatMap((line, at) => {
      const next = prose[at + 1];
      if (next?.paragraph.index !== line.paragraph.index + 1) return [];
      const gap = Math.max(line.paragraph.format.afterPt, next.paragraph.format.beforePt);
      const sum = line.paragraph.format.afterPt + next.paragraph.format.beforePt;
      if (Math.max(gap, sum) >= 5.9) return [];
      return [
        findingAt(line, {
          args: { shown: String(sum).replace('.', ',') },
          mend: [{ type: 'paragraph', paragraph: line.paragraph.index, format: { afterPt: 6 } }],
        }),
      ];
    });
  },
});
