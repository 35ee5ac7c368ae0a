/** The name of who signs stands in the middle of its column or page. */

import { checkAlignment } from './making/check-alignment.ts';

/** The name of who signs stands in the middle of its column or page. */
export const signerCentred = checkAlignment('signer-centred', 'signer', 'center', 'PL1-II.7đ');
