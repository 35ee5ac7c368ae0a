/** The text is justified. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { proseOf } from './making/prose.ts';

/** The text is justified. */
export const bodyJustified = defineCheck({
  id: 'body-justified',
  looksAt: 'form',
  source: 'PL1-II.6e',
  gravity: 'warning',
  find: ({ parts }) =>
    proseOf(parts.body)
      .filter(({ paragraph }) => paragraph.format.align !== 'justify')
      .map((line) =>
        findingAt(line, {
          mend: [
            { type: 'paragraph', paragraph: line.paragraph.index, format: { align: 'justify' } },
          ],
        }),
      ),
});
