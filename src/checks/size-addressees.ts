/** Size of the addressees: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the addressees: 13–14 points. */
export const sizeAddressees = checkSize('size-addressees', 'addressees', [13, 14], 'PL1-II.9d');
