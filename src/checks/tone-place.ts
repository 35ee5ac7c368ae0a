/** The tone of hoà, uỷ, thuý stands as the decree prints it: hòa, ủy, thúy. */

import { checkPattern } from './making/check-pattern.ts';
import { moveTone } from './making/move-tone.ts';

/** The tone of hoà, uỷ, thuý stands as the decree prints it: hòa, ủy, thúy. */
export const tonePlace = checkPattern({
  id: 'tone-place',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  pattern:
    /(?<![\p{L}])\p{L}*(?:o[àáảãạ]|o[èéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ]|O[ÀÁẢÃẠ]|(?<![qQ])U[ỲÝỶỸỴ])(?![\p{L}])/gu,
  mend: ([word]) => moveTone(word),
});
