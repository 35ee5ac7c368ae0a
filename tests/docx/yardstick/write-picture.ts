/** Translates a photo into what the DOCX library takes; one that cannot be had is said to be missing. */

import type * as Docx from 'docx';

import type { Annex, Paragraph } from '../../../src/document/block.ts';
import type { PreparedPhoto, PreparedPhotos } from '../../../src/plan/photos.ts';
import type { WriteBlock } from './write-blocks.ts';

/** The library counts pictures in pixels of 1/96 inch. */
const pixelsPerMm = 96 / 25.4;

/** What stands in the place of a photo. */
const missing = '(Không lấy được ảnh này: ảnh không còn trên ứng dụng, hoặc lớn quá.)';
const unreadable = '(Ảnh này hỏng, quá lớn hoặc không phải ảnh chụp nên không in được.)';

/** Writes the pictures of an annex, each above its caption. */
export function writePictures(
  docx: typeof Docx,
  { pictures, widthMm, heightMm }: Annex,
  photos: PreparedPhotos,
  writeBlock: WriteBlock,
): (Docx.Paragraph | Docx.Table)[] {
  return pictures.flatMap(({ file, caption }) => [
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      children: [writePicture(docx, photos.get(file), caption, { widthMm, heightMm })],
    }),
    writeBlock(caption, widthMm),
  ]);
}

type Room = Pick<Annex, 'widthMm' | 'heightMm'>;

function writePicture(
  docx: typeof Docx,
  photo: PreparedPhoto | null | undefined,
  { runs }: Paragraph,
  room: Room,
): Docx.ImageRun | Docx.TextRun {
  if (!photo) {
    const options: Docx.IRunOptions = {
      text: photo === null ? unreadable : missing,
      italics: true,
    };
    return new docx.TextRun(options);
  }
  const { data } = photo;
  const name = runs.map(({ text }) => text).join('');
  const altText = { name, description: name };
  return new docx.ImageRun({ type: 'jpg', data, transformation: fit(photo, room), altText });
}

/** @returns the size in which it fits the room, never larger than it is */
function fit({ width, height }: PreparedPhoto, { widthMm, heightMm }: Room) {
  const share = Math.min(1, (widthMm * pixelsPerMm) / width, (heightMm * pixelsPerMm) / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}
