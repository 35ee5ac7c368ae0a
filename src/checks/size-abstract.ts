/** Size of the abstract: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the abstract: 13–14 points. */
export const sizeAbstract = checkSize('size-abstract', 'abstract', [13, 14], 'PL1-II.5b');
