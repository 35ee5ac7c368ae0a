/** The text layer of a PDF: words in their places. */

import { getDocumentProxy } from 'unpdf';

import { ReaderError } from '../../errors.ts';
import type { PrintedWord } from '../printed-page.ts';

/** An opened PDF. */
export interface TextLayer {
  readonly pages: number;
  /** @returns the words of a page, from 1, and how wide it is */
  readonly read: (number: number) => Promise<{ widthMm: number; words: PrintedWord[] }>;
  readonly close: () => Promise<void>;
}

const mmPerPoint = 25.4 / 72;

/**
 * Opens a PDF; scripts in it are not run.
 *
 * @throws ReaderError when it has a password or is broken
 */
export async function openLayer(bytes: Uint8Array, name: string): Promise<TextLayer> {
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ReaderError(name, isLocked ? 'encrypted' : 'broken', { cause: error });
  });
  return {
    pages: document.numPages,
    read: async (number) => {
      try {
        const page = await document.getPage(number);
        const view = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        page.cleanup();
        const words = items.flatMap((item) =>
          'str' in item ? placeItem(item, view.transform as Matrix) : [],
        );
        return { widthMm: view.width * mmPerPoint, words };
      } catch (error) {
        throw new ReaderError(name, 'broken', { cause: error });
      }
    },
    close: () => document.destroy(),
  };
}

type Matrix = [number, number, number, number, number, number];

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Letters reach down below their line by this share of their height. */
const descent = 0.22;

/** @returns the words of a piece of text, each where it stands; turned pieces are stamps */
function placeItem(item: Item, view: Matrix): PrintedWord[] {
  const [, b = 0, , d = 0, e = 0, f = 0] = item.transform;
  const size = Math.hypot(b, d) || item.height;
  if (item.str.trim() === '' || size === 0 || Math.abs(b) > Math.abs(d)) return [];
  const [va, vb, vc, vd, ve, vf] = view;
  const left = (va * e + vc * f + ve) * mmPerPoint;
  const base = (vb * e + vd * f + vf) * mmPerPoint;
  const height = size * mmPerPoint;
  const letter = (item.width * mmPerPoint) / Math.max(1, item.str.length);
  return [...item.str.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text: text.normalize('NFC'),
    leftMm: left + index * letter,
    rightMm: left + (index + text.length) * letter,
    topMm: base - height * (1 - descent),
    bottomMm: base + height * descent,
    certainty: 1,
    asRead: null,
  }));
}
