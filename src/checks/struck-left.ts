/** No struck-out words are left in. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';

/** No struck-out words are left in. */
export const struckLeft = defineCheck({
  id: 'struck-left',
  looksAt: 'form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'warning',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findIn(line, {
        id: 'struck-left',
        part: 'body',
        source: 'thông lệ',
        isRight: ({ strike }) => !strike,
        mend: {},
        show: () => '',
      }),
    ),
});
