/** Size of the issuing body: 12–13 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the issuing body: 12–13 points. */
export const sizeAgency = checkSize('size-agency', 'agency', [12, 13], 'PL1-II.2b');
