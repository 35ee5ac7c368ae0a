/** Size of the kind of document: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the kind of document: 13–14 points. */
export const sizeTitle = checkSize('size-title', 'title', [13, 14], 'PL1-II.5b');
