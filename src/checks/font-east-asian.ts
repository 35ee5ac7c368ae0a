/** The font kept for East Asian letters is Times New Roman too. */

import { checkFont } from './making/check-font.ts';

/** The font kept for East Asian letters is Times New Roman too. */
export const fontEastAsian = checkFont('font-east-asian', 'eastAsia', null, 'advice');
