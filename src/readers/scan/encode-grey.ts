/** Writes a grey picture as a file that the recogniser takes. */

import sharp from 'sharp';

import type { Picture } from '../picture.ts';

/** @returns a PNG, hardly packed: it is read at once */
export const encodeGrey = ({ width, height, data }: Picture): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
