/** Size of the motto: 13–14 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the motto: 13–14 points. */
export const sizeMotto = checkSize('size-motto', 'motto', [13, 14], 'PL1-II.1b');
