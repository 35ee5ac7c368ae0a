/** Size of the name of the state: 12–13 points. */

import { checkSize } from './making/check-size.ts';

/** Size of the name of the state: 12–13 points. */
export const sizeCountry = checkSize('size-country', 'country', [12, 13], 'PL1-II.1a');
