/** The kind of document stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The kind of document stands in the middle of its column or page. */
export const titleCentred = checkAlignment('title-centred', 'title', 'center', 'PL1-II.5b');
