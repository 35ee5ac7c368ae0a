/** The name of the state stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The name of the state stands in the middle of its column or page. */
export const countryCentred = checkAlignment('country-centred', 'country', 'center', 'PL1-II.1a');
