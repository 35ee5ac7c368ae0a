/** Letters with marks are in Times New Roman: Word keeps a font of their own for them. */

import { checkFont } from './making/check-font.ts';

/** Letters with marks are in Times New Roman: Word keeps a font of their own for them. */
export const fontVietnamese = checkFont('font-vietnamese', 'hAnsi', /[\u00c0-\u1eff]/, 'error');
