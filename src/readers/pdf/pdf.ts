/** Reads PDF files: by their text layer where it is Vietnamese, else by the picture of each page. */

import { ReaderError } from '../../errors.ts';
import type { FileSheet, SheetNote } from '../../reading/file-sheet.ts';
import { layOutPages } from '../lay-out-page.ts';
import { mendPages } from '../mend-pages.ts';
import type { PrintedPage } from '../printed-page.ts';
import { bounds, type FileReader, type ReadingOptions } from '../reader.ts';
import { Recogniser } from '../scan/recogniser.ts';
import { PageDrawer } from './draw-pages.ts';
import { isBelieved } from './judge-layer.ts';
import { openLayer, type TextLayer } from './text-layer.ts';

/** Reads a PDF; a page whose layer tells nothing is read as a picture. */
export const pdf: FileReader = {
  extensions: ['pdf'],
  recognises: (bytes) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-'),
  read: async (bytes, options) => {
    const layer = await openLayer(new Uint8Array(bytes), options.name);
    try {
      if (layer.pages > bounds.pages) throw new ReaderError(options.name, 'too-big');
      return await readPages(layer, bytes, options);
    } finally {
      await layer.close();
    }
  },
};

async function readPages(
  layer: TextLayer,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<FileSheet> {
  const drawer = await PageDrawer.open(bytes, options.name);
  const recogniser = new Recogniser();
  const pages: PrintedPage[] = [];
  const notes = new Set<SheetNote>();
  try {
    for (let number = 1; number <= layer.pages; number += 1) {
      if (number > 1 && Date.now() >= options.until) break;
      pages.push(await readPage({ layer, drawer, recogniser, notes }, number));
      options.progress(number, layer.pages);
    }
  } finally {
    drawer.close();
    await recogniser.close();
  }
  const isMended = mendPages(pages, options.names);
  const lines = layOutPages(isMended.pages);
  if (lines.length === 0) throw new ReaderError(options.name, 'no-words');
  if (pages.length < layer.pages) notes.add('pages-left-out');
  if (isMended.count > 0) notes.add('letters-mended');
  return {
    ...{ lines, pages: layer.pages, pagesRead: pages.length },
    ...{ hasWholeLines: true, notes: [...notes] },
  };
}

interface Tools {
  readonly layer: TextLayer;
  readonly drawer: PageDrawer;
  readonly recogniser: Recogniser;
  readonly notes: Set<SheetNote>;
}

async function readPage(tools: Tools, number: number): Promise<PrintedPage> {
  const { layer, drawer, recogniser, notes } = tools;
  const { widthMm, words } = await layer.read(number);
  if (isBelieved(words.map(({ text }) => text).join(' '))) {
    const rulings = await drawer.findRulings(number);
    return { number, widthMm, words, rulings };
  }
  const picture = await drawer.draw(number);
  if (picture === null) return { number, widthMm, words: [], rulings: [] };
  if (words.length > 20) notes.add('layer-not-believed');
  notes.add('read-from-picture');
  return { number, ...(await recogniser.read(picture)) };
}
