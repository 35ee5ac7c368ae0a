/** The word “Phụ lục” stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The word “Phụ lục” stands in the middle of its column or page. */
export const annexCentred = checkAlignment('annex-centred', 'annexes', 'center', 'PL1-III.1b');
