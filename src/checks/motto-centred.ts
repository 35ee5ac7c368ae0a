/** The motto stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The motto stands in the middle of its column or page. */
export const mottoCentred = checkAlignment('motto-centred', 'motto', 'center', 'PL1-II.1b');
