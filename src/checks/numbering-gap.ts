/** Numbers follow one another without a gap. */

import { defineCheck, findingIn } from './making/define-check.ts';
import { seriesOf } from './making/numbering.ts';

/** Numbers follow one another without a gap. */
export const numberingGap = defineCheck({
  id: 'numbering-gap',
  looksAt: 'words',
  source: 'PL1-II.6đ',
  gravity: 'error',
  find: ({ parts }) =>
    seriesOf(parts.body).flatMap(({ line, mark, value, before }) =>
      before !== null && value > before + 1
        ? [findingIn(line, 0, mark, null, { args: { before } })]
        : [],
    ),
});
