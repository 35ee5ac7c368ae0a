/** Size of the word “Nơi nhận”: 12 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the word “Nơi nhận”: 12 points. */
export const sizeRecipientsTitle = checkSize(
  'size-recipients-title',
  'recipients-title',
  [12, 12],
  'PL1-II.9d',
);
