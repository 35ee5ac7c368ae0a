/** Writes a picture as PNG. */

import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** `grey` has a byte a pixel, 255 is white; `rgba` four, of which the last is passed over. */
  readonly colors: 'grey' | 'rgba';
}

/** The number of the kind of colours, and how many bytes a pixel has in the file. */
const kinds = { grey: { type: 0, bytes: 1 }, rgba: { type: 2, bytes: 3 } };

/**
 * Writes a picture.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export async function writePng(pixels: Pixels): Promise<Uint8Array> {
  const { width, height, colors } = pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kinds[colors].type, 0, 0, 0], 8);
  const image = await compress(writeRows(pixels));
  return new Uint8Array(
    Buffer.concat([
      signature,
      writeChunk('IHDR', header),
      writeChunk('IDAT', image),
      writeChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function writeRows({ data, width, height, colors }: Pixels): Buffer {
  const { bytes } = kinds[colors];
  const step = colors === 'grey' ? 1 : 4;
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(height * (width * bytes + 1));
  let to = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) to += 1;
    for (let byte = 0; byte < bytes; byte += 1) rows[to++] = data[pixel * step + byte] ?? 0;
  }
  return rows;
}

function writeChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
