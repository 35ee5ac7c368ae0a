/** Size of the text: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the text: 13–14 points. */
export const sizeBody = checkSize('size-body', 'body', [13, 14], 'PL1-II.6e');
