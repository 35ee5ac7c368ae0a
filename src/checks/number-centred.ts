/** Number and sign stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** Number and sign stands in the middle of its column or page. */
export const numberCentred = checkAlignment('number-centred', 'number', 'center', 'PL1-II.3c');
