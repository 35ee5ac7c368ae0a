/** The abstract stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The abstract stands in the middle of its column or page. */
export const abstractCentred = checkAlignment(
  'abstract-centred',
  'abstract',
  'center',
  'PL1-II.5b',
);
