/** No hidden words are left in. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';

/** No hidden words are left in. */
export const hiddenLeft = defineCheck({
  id: 'hidden-left',
  looksAt: 'form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'warning',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findIn(line, {
        id: 'hidden-left',
        part: 'body',
        source: 'thông lệ',
        isRight: ({ hidden }) => !hidden,
        mend: {},
        show: () => '',
      }),
    ),
});
