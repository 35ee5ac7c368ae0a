/** Makes checks of margins. */

import type { Check } from '../check.ts';
import { defineCheck } from './define-check.ts';

/** A millimetre is what rounding and old templates cost. */
const toleranceMm = 0.6;

/**
 * Makes a check of one margin of upright pages.
 *
 * @param id - as its file and its words are called
 * @param side - of the paper
 * @param range - narrowest and widest in millimetres
 */
export function checkMargin(
  id: string,
  side: 'topMm' | 'bottomMm' | 'leftMm' | 'rightMm',
  range: readonly [number, number],
): Check {
  const [least, most] = range;
  return defineCheck({
    id,
    looksAt: 'form',
    source: 'PL1-I.3',
    gravity: 'warning',
    find: ({ document }) =>
      document.sections.flatMap((section, index) => {
        const mm = section[side];
        const isRight = mm >= least - toleranceMm && mm <= most + toleranceMm;
        if (isRight || section.widthMm > section.heightMm) return [];
        const wanted = mm < least ? least : most;
        return [
          {
            at: { section: index },
            found: `${Math.round(mm)} mm`,
            expected: `${least}–${most} mm`,
            mend: [{ type: 'page', section: index, page: { [side]: wanted } }],
          },
        ];
      }),
  });
}
