/** Writes a document as PDF: what the picture of a page is taken from. */

import { createRequire } from 'node:module';

import type * as Pdfmake from 'pdfmake/js/Printer.js';

import type { OfficialDocument } from '../document/block.ts';
import { describeBlocks } from './describe-blocks.ts';
import { locateFont } from './fonts.ts';
import { ptPerMm } from './units.ts';

const load = createRequire(import.meta.url);

/** How far the page number is from the edge of the paper. */
const headerMm = 10;

const fonts = {
  normal: locateFont({ bold: false, italic: false }),
  bold: locateFont({ bold: true, italic: false }),
  italics: locateFont({ bold: false, italic: true }),
  bolditalics: locateFont({ bold: true, italic: true }),
};

/** A document has nothing to fetch. */
const noNetwork = { resolve: () => undefined, resolved: () => Promise.resolve() };

/**
 * Writes a PDF; the library is loaded on first use.
 *
 * @param maxPages - pages after these are laid out but not written
 */
export async function writePdf(
  { title, page, blocks }: OfficialDocument,
  maxPages?: number,
): Promise<Uint8Array> {
  // A CommonJS module: programs that run TypeScript disagree on what importing its default gives.
  const { default: Printer } = load('pdfmake/js/Printer.js') as typeof Pdfmake;
  const isFont = (path: string) => Object.values(fonts).includes(path);
  const printer = new Printer({ [page.font]: { ...fonts } }, null, noNetwork, isFont);
  const pdf = await printer.createPdfKitDocument({
    info: { title },
    pageSize: { width: page.widthMm * ptPerMm, height: page.heightMm * ptPerMm },
    pageMargins: [page.leftMm, page.topMm, page.rightMm, page.bottomMm].map((mm) => mm * ptPerMm),
    defaultStyle: { font: page.font, fontSize: 14 },
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
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve).on('error', reject);
  });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
