/** Size of the subject: 12–13 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the subject: 12–13 points. */
export const sizeSubject = checkSize('size-subject', 'subject', [12, 13], 'PL1-II.5b');
