/** Plain letters are in Times New Roman. */

import { checkFont } from './making/check-font.ts';

/** Plain letters are in Times New Roman. */
export const fontAscii = checkFont('font-ascii', 'ascii', /[\x21-\x7e]/, 'error');
