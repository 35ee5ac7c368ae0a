/** Authority and title stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** Authority and title stands in the middle of its column or page. */
export const authorityCentred = checkAlignment(
  'authority-centred',
  'authority',
  'center',
  'PL1-II.7đ',
);
