/** Writes a document as PDF: what the picture of a page is taken from. */

import type { OfficialDocument } from '../document/block.ts';
import { describeBlocks } from './describe-blocks.ts';
import { printPdf } from './print-pdf.ts';
import { ptPerMm } from './units.ts';

/** How far the page number is from the edge of the paper. */
const headerMm = 10;

/**
 * Writes a PDF.
 *
 * @param maxPages - pages after these are laid out but not written
 */
export async function writePdf(
  { title, page, blocks }: OfficialDocument,
  maxPages?: number,
): Promise<Uint8Array> {
  return printPdf(page.font, {
    info: { title },
    pageSize: { width: page.widthMm * ptPerMm, height: page.heightMm * ptPerMm },
    pageMargins: [page.leftMm, page.topMm, page.rightMm, page.bottomMm].map((mm) => mm * ptPerMm),
    header: (number: number) => ({
      text: number === 1 ? '' : String(number),
      alignment: 'center',
      fontSize: page.numberSizePt,
      // The header spans the paper; the number belongs above the middle of the text.
      margin: [page.leftMm * ptPerMm, headerMm * ptPerMm, page.rightMm * ptPerMm, 0],
    }),
    content: describeBlocks(blocks, page.widthMm - page.leftMm - page.rightMm),
    ...(maxPages !== undefined && { maxPagesNumber: maxPages }),
  });
}
