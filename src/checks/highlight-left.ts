/** Nothing is left marked with a marker. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';

/** Nothing is left marked with a marker. */
export const highlightLeft = defineCheck({
  id: 'highlight-left',
  looksAt: 'form',
  source: 'PL1-I.4',
  standing: 'habit',
  gravity: 'warning',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findIn(line, {
        id: 'highlight-left',
        part: 'body',
        source: 'PL1-I.4',
        isRight: ({ highlight }) =>
          highlight === null || /^(?:white|F[0-9A-F]F[0-9A-F]F[0-9A-F])$/i.test(highlight),
        mend: { isUnmarked: true },
        show: ({ highlight }) => highlight ?? '',
      }),
    ),
});
