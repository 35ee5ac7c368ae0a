/** Recognises the letters of pictures with Tesseract: one worker a document, its data from this machine. */

import { createRequire } from 'node:module';
import path from 'node:path';

import { createWorker, type Worker } from 'tesseract.js';

import { findRulings } from '../find-rulings.ts';
import type { Picture } from '../picture.ts';
import type { PrintedPage, PrintedWord } from '../printed-page.ts';
import { isSyllable } from '../syllable.ts';
import { encodeGrey } from './encode-grey.ts';
import { preparePicture } from './prepare-picture.ts';

/** Reads pages that are pictures. */
export class Recogniser {
  private worker: Promise<Worker> | null = null;

  /** @returns the words of a page with how sure they are, and its ruled lines */
  async read(picture: Picture): Promise<Omit<PrintedPage, 'number'>> {
    const page = await preparePicture(picture);
    const worker = await (this.worker ??= start());
    const image = await encodeGrey(page);
    const { data } = await worker.recognize(image, {}, { blocks: true, text: false });
    const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) => lines.flatMap((line) => placeWords(line, page))),
    );
    return {
      widthMm: page.width / page.pixelsPerMm,
      words: words.filter(isLikely),
      rulings: findRulings(page),
    };
  }

  /** Workers learn from what they read and grow: each document has its own. */
  async close(): Promise<void> {
    await (await this.worker)?.terminate();
  }
}

/** The data comes with its package; nothing is fetched or kept. */
function start(): Promise<Worker> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json');
  return createWorker('vie', 1, {
    langPath: path.join(path.dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface RecognisedLine {
  readonly words: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: Box;
  }[];
}

/** Words stand as high as most of their line: a comma alone would seem to stand on another. */
function placeWords({ words }: RecognisedLine, { pixelsPerMm }: Picture): PrintedWord[] {
  const top = middle(words.map(({ bbox }) => bbox.y0));
  const bottom = middle(words.map(({ bbox }) => bbox.y1));
  return words.map(({ text, confidence, bbox }) => {
    const isOfLine = bbox.y0 < bottom && bbox.y1 > top;
    return {
      text: text.normalize('NFC'),
      leftMm: bbox.x0 / pixelsPerMm,
      rightMm: bbox.x1 / pixelsPerMm,
      topMm: (isOfLine ? top : bbox.y0) / pixelsPerMm,
      bottomMm: (isOfLine ? bottom : bbox.y1) / pixelsPerMm,
      certainty: confidence / 100,
      asRead: null,
    };
  });
}

const middle = (places: readonly number[]): number =>
  [...places].sort((one, other) => one - other)[Math.floor(places.length / 2)] ?? 0;

/** Specks, seals and strokes of a pen are read as signs that nobody is sure of. */
function isLikely({ text, certainty, topMm, bottomMm }: PrintedWord): boolean {
  if (bottomMm - topMm > 14) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return certainty > 0.5 && !/^[|_~—=^„“‘'`]+$/u.test(text);
  if (/\d/u.test(text)) return certainty > 0.2;
  const core = text.replaceAll(/[^\p{L}\p{M}]/gu, '');
  return certainty > (core.length > 2 || (core.length > 1 && isSyllable(core)) ? 0.25 : 0.45);
}
