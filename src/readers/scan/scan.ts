/** Reads photos and scans of pages. */

import sharp from 'sharp';

import { ReaderError } from '../../errors.ts';
import { layOutPages } from '../lay-out-page.ts';
import { mendPages } from '../mend-pages.ts';
import type { Picture } from '../picture.ts';
import type { PrintedPage } from '../printed-page.ts';
import type { FileReader } from '../reader.ts';
import { measureVietnamese } from '../syllable.ts';
import { Recogniser } from './recogniser.ts';

/** Reads one page from a picture. */
export const scan: FileReader = {
  extensions: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'],
  recognises: (bytes) =>
    /^(?:\xff\xd8\xff|\x89PNG|RIFF.{4}WEBP|II\*\0|MM\0\*)/su.test(
      Buffer.from(bytes.subarray(0, 16)).toString('latin1'),
    ),
  read: async (bytes, { name, names, progress }) => {
    const picture = await openPicture(bytes, name);
    const recogniser = new Recogniser();
    try {
      const page = { number: 1, ...(await recogniser.read(picture)) };
      if (!isDocument(page)) throw new ReaderError(name, 'no-words');
      progress(1, 1);
      const { pages, count } = mendPages([page], names);
      const lines = layOutPages(pages);

      const mended = count > 0 ? (['letters-mended'] as const) : [];
      const notes = ['read-from-picture', ...mended] as const;
      return { lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes };
    } finally {
      await recogniser.close();
    }
  },
};

/** A picture of a cat is read as some signs of which nobody is sure. */
const isDocument = ({ words }: PrintedPage): boolean =>
  words.filter(({ text, certainty }) => certainty > 0.6 && isWord(text)).length >= fewWords;

const isWord = (text: string): boolean =>
  /^\P{L}*\p{L}{2,}\P{L}*$/u.test(text) && measureVietnamese(text) === 1;
const fewWords = 8;

const maxPixels = 100_000_000;
/** A page fills a photo of itself; its long side is that of A4, in mm. */
const pageMm = 297;
/** More pixels tell no more of a page. */
const mostSide = 3600;

async function openPicture(bytes: Uint8Array, name: string): Promise<Picture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const channels = info.channels === 1 ? 1 : 3;
    return {
      ...{ width: info.width, height: info.height, data, channels },
      pixelsPerMm: Math.max(info.width, info.height) / pageMm,
    };
  } catch (error) {
    throw new ReaderError(name, 'broken', { cause: error });
  }
}
