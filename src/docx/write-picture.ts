/** Writes the photos of an annex; one that cannot be had is said to be missing. */

import type { Annex, Paragraph } from '../document/block.ts';
import type { PreparedPhoto, PreparedPhotos } from '../plan/photos.ts';
import { toEmu } from './units.ts';
import { writeBlock, writeRun } from './write-blocks.ts';
import { escapeXml } from './xml.ts';

/** A pixel of a photo is printed no larger than this. */
const mmPerPixel = 25.4 / 96;

/** What stands in the place of a photo. */
const missing = '(Không lấy được ảnh này: ảnh không còn trên ứng dụng, hoặc lớn quá.)';
const unreadable = '(Ảnh này hỏng, quá lớn hoặc không phải ảnh chụp nên không in được.)';

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';

/** @returns what relates the document to its photo of that number, from 1 */
export const pictureRelation = (number: number): string => `picture${number}`;

/** What was written of the pictures, and the photos that are named in it, in their order. */
export interface WrittenPictures {
  readonly xml: string;
  readonly photos: readonly Uint8Array[];
}

/** Writes the pictures of an annex, each above its caption. */
export function writePictures(
  { pictures, widthMm, heightMm }: Annex,
  photos: PreparedPhotos,
): WrittenPictures {
  const written: Uint8Array[] = [];
  let xml = '';
  for (const { file, caption } of pictures) {
    const photo = photos.get(file);
    if (photo) written.push(photo.data);
    const shown = photo
      ? writePicture(written.length, nameOf(caption), fit(photo, { widthMm, heightMm }))
      : writeRun({ text: photo === null ? unreadable : missing, italic: true });
    xml += `<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>${shown}</w:p>`;
    xml += writeBlock(caption, widthMm);
  }
  return { xml, photos: written };
}

const nameOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

type Room = Pick<Annex, 'widthMm' | 'heightMm'>;

/** @returns the size in which it fits the room, never larger than it is */
function fit({ width, height }: PreparedPhoto, { widthMm, heightMm }: Room): Room {
  const scale = Math.min(mmPerPixel, widthMm / width, heightMm / height);
  return { widthMm: width * scale, heightMm: height * scale };
}

function writePicture(number: number, name: string, { widthMm, heightMm }: Room): string {
  const size = `cx="${toEmu(widthMm)}" cy="${toEmu(heightMm)}"`;
  const called = `id="${number}" name="${escapeXml(name)}" descr="${escapeXml(name)}"`;
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${called}/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingMl}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${drawingMl}/main"><a:graphicData uri="${drawingMl}/picture">` +
    `<pic:pic xmlns:pic="${drawingMl}/picture"><pic:nvPicPr><pic:cNvPr ${called}/>` +
    '<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${pictureRelation(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>' +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
