/** Size of the word “Phụ lục”: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the word “Phụ lục”: 13–14 points. */
export const sizeAnnex = checkSize('size-annex', 'annexes', [13, 14], 'PL1-III.1b');
