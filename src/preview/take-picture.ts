/** Takes a picture of a page of a PDF. */

import type { PDFiumLibrary } from '@hyzyla/pdfium';

import { DocumentError } from '../errors.ts';
import { writePng, type Pixels } from './write-png.ts';

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

let library: Promise<Library> | undefined;

/** How a picture is taken. */
export interface PictureSettings {
  /** From 1. */
  readonly pageNumber: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly colors: Pixels['colors'];
}

/**
 * Takes a picture as PNG; the library is loaded on first use.
 *
 * @throws DocumentError when there is no such page
 */
export async function takePicture(
  pdf: Uint8Array,
  { pageNumber, scale, colors }: PictureSettings,
): Promise<Uint8Array> {
  const reader = await loadLibrary();
  const opened = await reader.loadDocument(pdf);
  try {
    if (pageNumber < 1 || pageNumber > opened.getPageCount()) {
      throw new DocumentError('picture', `The document has no page ${pageNumber}.`);
    }
    const page = opened.getPage(pageNumber - 1);
    const colorSpace = colors === 'grey' ? 'Gray' : 'BGRA';
    const picture = await page.render({ scale, colorSpace, render: 'bitmap' });
    return await writePng({ ...picture, colors });
  } finally {
    opened.destroy();
  }
}

function loadLibrary(): Promise<Library> {
  library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init());
  return library;
}
