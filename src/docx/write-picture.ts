/** Translates a photo into what the DOCX library takes; one that cannot be had is said to be missing. */

import type * as Docx from 'docx';
import { imageSize } from 'image-size';

import type { Annex, Paragraph } from '../document/block.ts';
import type { WriteBlock } from './write-blocks.ts';

/** The bytes of photos, by the names that facts give them. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The library counts pictures in pixels of 1/96 inch. */
const pixelsPerMm = 96 / 25.4;

const kinds: Readonly<Record<string, 'jpg' | 'png'>> = { jpg: 'jpg', png: 'png' };

/** What stands in the place of a photo. */
const missingRun: Docx.IRunOptions = {
  text: '(Không lấy được ảnh này: ảnh không còn trên ứng dụng, hoặc lớn quá.)',
  italics: true,
};

/** Writes the pictures of an annex, each above its caption. */
export function writePictures(
  docx: typeof Docx,
  { pictures, widthMm, heightMm }: Annex,
  bytes: Pictures,
  writeBlock: WriteBlock,
): (Docx.Paragraph | Docx.Table)[] {
  return pictures.flatMap(({ file, caption }) => [
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      children: [writePicture(docx, bytes.get(file), caption, { widthMm, heightMm })],
    }),
    writeBlock(caption, widthMm),
  ]);
}

type Room = Pick<Annex, 'widthMm' | 'heightMm'>;

function writePicture(
  docx: typeof Docx,
  data: Uint8Array | undefined,
  { runs }: Paragraph,
  room: Room,
): Docx.ImageRun | Docx.TextRun {
  const shape = data === undefined ? null : measure(data, room);
  if (data === undefined || shape === null) return new docx.TextRun(missingRun);
  const { type, ...transformation } = shape;
  const name = runs.map(({ text }) => text).join('');
  return new docx.ImageRun({ type, data, transformation, altText: { name, description: name } });
}

interface Shape {
  readonly type: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
}

/** @returns the shape in which it fits the room, never larger than it is; null for what is no photo */
function measure(data: Uint8Array, { widthMm, heightMm }: Room): Shape | null {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(data);
    const kind = kinds[type];
    if (kind === undefined || width === 0 || height === 0) return null;
    // A phone held upright turns the photo instead of its pixels.
    const isTurned = orientation > 4;
    const [wide, high] = isTurned ? [height, width] : [width, height];
    const share = Math.min(1, (widthMm * pixelsPerMm) / wide, (heightMm * pixelsPerMm) / high);
    return { type: kind, width: Math.round(wide * share), height: Math.round(high * share) };
  } catch {
    return null;
  }
}
