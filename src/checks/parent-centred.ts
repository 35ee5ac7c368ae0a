/** The body above stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The body above stands in the middle of its column or page. */
export const parentCentred = checkAlignment('parent-centred', 'parent', 'center', 'PL1-II.2b');
