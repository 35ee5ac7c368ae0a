/** A row of numbers begins with the first. */

import { defineCheck, findingIn } from './making/define-check.ts';
import { seriesOf } from './making/numbering.ts';

/** A row of numbers begins with the first. */
export const numberingStart = defineCheck({
  id: 'numbering-start',
  looksAt: 'words',
  source: 'PL1-II.6đ',
  gravity: 'warning',
  find: ({ parts }) =>
    seriesOf(parts.body).flatMap(({ line, mark, value, before }) =>
      before === null && value > 1 ? [findingIn(line, 0, mark, null)] : [],
    ),
});
