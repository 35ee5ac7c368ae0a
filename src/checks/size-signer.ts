/** Size of the name of who signs: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the name of who signs: 13–14 points. */
export const sizeSigner = checkSize('size-signer', 'signer', [13, 14], 'PL1-II.7đ');
