/** The issuing body stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The issuing body stands in the middle of its column or page. */
export const agencyCentred = checkAlignment('agency-centred', 'agency', 'center', 'PL1-II.2b');
