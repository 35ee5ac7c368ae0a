/** Size of the recipients: 11 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the recipients: 11 points. */
export const sizeRecipients = checkSize('size-recipients', 'recipients', [11, 11], 'PL1-II.9d');
