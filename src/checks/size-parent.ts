/** Size of the body above: 12–13 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the body above: 12–13 points. */
export const sizeParent = checkSize('size-parent', 'parent', [12, 13], 'PL1-II.2b');
