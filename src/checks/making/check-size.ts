/** Makes checks of the size of letters. */

import type { Check } from '../check.ts';
import { checkLetters } from './check-letters.ts';
import type { PartName } from './part.ts';

/**
 * Makes a check of the size of the letters of a part.
 *
 * @param id - as its file and its words are called
 * @param part - that is looked at
 * @param range - smallest and greatest size in points
 * @param source - clause
 */
export function checkSize(
  id: string,
  part: PartName,
  range: readonly [number, number],
  source: string,
): Check {
  const [least, most] = range;
  return checkLetters({
    id,
    part,
    source,
    isRight: ({ sizePt }) => sizePt >= least && sizePt <= most,
    // Towards the nearer end: what was meant is most like it.
    mend: { sizePt: most },
    show: ({ sizePt }) => String(sizePt).replace('.', ','),
    gravity: 'warning',
  });
}
