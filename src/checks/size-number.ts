/** Size of number and sign: 13 points. */

import { checkSize } from './making/check-size.ts';

/** Size of number and sign: 13 points. */
export const sizeNumber = checkSize('size-number', 'number', [13, 13], 'PL1-II.3c');
