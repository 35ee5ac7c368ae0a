/** The font kept for other scripts is Times New Roman too, so that nothing pasted falls into another. */

import { checkFont } from './making/check-font.ts';

/** The font kept for other scripts is Times New Roman too, so that nothing pasted falls into another. */
export const fontComplex = checkFont('font-complex', 'cs', null, 'advice');
