/** Size of place and date: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of place and date: 13–14 points. */
export const sizeDate = checkSize('size-date', 'date', [13, 14], 'PL1-II.4c');
