/** Lines are between single and one and a half. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { proseOf } from './making/prose.ts';

/** Lines are between single and one and a half. */
export const bodyLineSpacing = defineCheck({
  id: 'body-line-spacing',
  looksAt: 'form',
  source: 'PL1-II.6e',
  gravity: 'warning',
  find: ({ parts }) =>
    proseOf(parts.body)
      .filter(({ paragraph, runs }) => {
        const { rule, value } = paragraph.format.line;
        const sizePt = runs[0]?.format.sizePt ?? 14;
        // Times New Roman takes 1.15 of its size where lines are single.
        const lines = rule === 'auto' ? value : value / (sizePt * 1.15);
        return lines > 1.55 || (rule !== 'atLeast' && lines < 0.98);
      })
      .map((line) =>
        findingAt(line, {
          mend: [{ type: 'paragraph', paragraph: line.paragraph.index, format: { lines: 1 } }],
        }),
      ),
});
