/** Letters are black. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';

/** Letters are black. */
export const colourBlack = defineCheck({
  id: 'colour-black',
  looksAt: 'form',
  source: 'PL1-I.4',
  standing: 'decree',
  gravity: 'error',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findIn(line, {
        id: 'colour-black',
        part: 'body',
        source: 'PL1-I.4',
        isRight: ({ colour }) => colour === null || /^0{6}$/.test(colour),
        mend: { isBlack: true },
        show: ({ colour }) => colour ?? '',
      }),
    ),
});
