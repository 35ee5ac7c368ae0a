/** Dates in the text follow the rule of zeros. */

import { checkPattern } from './making/check-pattern.ts';

/** Dates in the text follow the rule of zeros. */
export const dayZero = checkPattern({
  id: 'day-zero',
  source: 'PL1-II.4c',
  standing: 'habit',
  gravity: 'advice',
  pattern:
    /(?:(?<![\d\/.-])[1-9](?=\/\d{1,2}\/\d{4}(?!\d))|(?<=(?<!\d)\d{1,2}\/)(?:[12](?=\/\d{4}(?!\d))|0[3-9](?=\/\d{4}(?!\d))))/gu,
  mend: ([part]) => (part.startsWith('0') ? part.slice(1) : `0${part}`),
});
