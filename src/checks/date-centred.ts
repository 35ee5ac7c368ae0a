/** Place and date stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** Place and date stands in the middle of its column or page. */
export const dateCentred = checkAlignment('date-centred', 'date', 'center', 'PL1-II.4c');
