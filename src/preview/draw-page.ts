/** Draws a page of a document as a picture, for the chat. */

import type { PDFiumLibrary } from '@hyzyla/pdfium';

import type { OfficialDocument } from '../document/block.ts';
import { DocumentError } from '../errors.ts';
import { takePages } from './take-pages.ts';
import { writePdf } from './write-pdf.ts';
import { writePng } from './write-png.ts';

/** Pixels a point: A4 becomes 1,071 pixels wide, sharp on a phone. */
const scale = 1.8;

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

let library: Promise<Library> | undefined;

/**
 * Draws a page as a grey PNG; the libraries are loaded on first use.
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
  const pdf = await writePdf(part, pageNumber);
  const reader = await loadLibrary();
  const opened = await reader.loadDocument(pdf);
  try {
    if (pageNumber < 1 || pageNumber > opened.getPageCount()) {
      throw new DocumentError('picture', `The document has no page ${pageNumber}.`);
    }
    const page = opened.getPage(pageNumber - 1);
    const { data, width, height } = await page.render({
      scale,
      colorSpace: 'Gray',
      render: 'bitmap',
    });
    return await writePng(data, width, height);
  } finally {
    opened.destroy();
  }
}

function loadLibrary(): Promise<Library> {
  library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init());
  return library;
}
