/** No number stands twice in a row of them. */

import { defineCheck, findingIn } from './making/define-check.ts';
import { seriesOf } from './making/numbering.ts';

/** No number stands twice in a row of them. */
export const numberingRepeat = defineCheck({
  id: 'numbering-repeat',
  looksAt: 'words',
  source: 'PL1-II.6đ',
  gravity: 'error',
  find: ({ parts }) =>
    seriesOf(parts.body).flatMap(({ line, mark, value, before }) =>
      before !== null && value <= before && value > 1 ? [findingIn(line, 0, mark, null)] : [],
    ),
});
