/** Letters are written in Unicode, not in a font of its own code. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';

/** Letters are written in Unicode, not in a font of its own code. */
export const fontBeforeUnicode = defineCheck({
  id: 'font-before-unicode',
  looksAt: 'form',
  source: 'PL1-I.4',
  standing: 'decree',
  gravity: 'error',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findIn(line, {
        id: 'font-before-unicode',
        part: 'body',
        source: 'PL1-I.4',
        isRight: ({ fonts }) => !/^(?:\.Vn|VNI[- ])/.test(fonts.hAnsi ?? ''),
        mend: {},
        show: ({ fonts }) => fonts.hAnsi ?? '',
      }),
    ),
});
