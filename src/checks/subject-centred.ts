/** The subject stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The subject stands in the middle of its column or page. */
export const subjectCentred = checkAlignment('subject-centred', 'subject', 'center', 'PL1-II.5b');
