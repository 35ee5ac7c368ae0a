/** Draws a page of a document as a picture, for the chat. */

import type { OfficialDocument } from '../document/block.ts';
import { takePages } from './take-pages.ts';
import { takePicture } from './take-picture.ts';
import { writePdf } from './write-pdf.ts';

/** Pixels a point: A4 becomes 1,071 pixels wide, sharp on a phone. */
const scale = 1.8;

/**
 * Draws a page as a grey PNG.
 *
 * @param document - the whole document
 * @param pageNumber - from 1
 * @throws DocumentError when the document has no such page
 */
export async function drawPage(
  document: OfficialDocument,
  pageNumber: number,
): Promise<Uint8Array> {
  const part = { ...document, blocks: takePages(document.blocks, pageNumber) };
  return takePicture(await writePdf(part, pageNumber), { pageNumber, scale, colors: 'grey' });
}
