/** Size of authority and title of who signs: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of authority and title of who signs: 13–14 points. */
export const sizeAuthority = checkSize('size-authority', 'authority', [13, 14], 'PL1-II.7đ');
