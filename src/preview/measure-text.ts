/** How wide a text is on paper. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as Fontkit from 'fontkit';

import type { MeasureText } from '../document/paragraph.ts';
import { locateFont } from './fonts.ts';

const load = createRequire(import.meta.url);
const mmPerPt = 25.4 / 72;

/** Letters of Vietnamese and the marks beside them are below. */
const commonLetters = 0x2100;

interface Ruler {
  /** Width of a letter in em, by code point; NaN for one that was not measured. */
  readonly common: Float64Array;
  readonly rare: Map<number, number>;
  readonly isBold: boolean;
  /** Opened when a letter is met that was not measured. */
  font: Fontkit.Font | null;
}

/** Widths of the common letters in units of the font, as the build measured them. */
interface MeasuredLetters {
  readonly unitsPerEm: number;
  readonly widths: readonly number[];
}

/** Beside the built program; a program that runs from its sources measures letter by letter. */
export const lettersFile = new URL('letters.json', import.meta.url);

const rulers: { regular?: Ruler; bold?: Ruler } = {};

/**
 * Measures a text on one line in Times New Roman, in mm; the font is opened on first use.
 *
 * @returns the sum of the widths of its letters
 */
export const measureText: MeasureText = (text, { sizePt, bold }) => {
  const ruler = bold ? (rulers.bold ??= openRuler(true)) : (rulers.regular ??= openRuler(false));
  let em = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    const width = codePoint < commonLetters ? ruler.common[codePoint] : ruler.rare.get(codePoint);
    em += width === undefined || Number.isNaN(width) ? measureLetter(ruler, codePoint) : width;
  }
  return em * sizePt * mmPerPt;
};

/** Measures the common letters, regular and bold, for {@link lettersFile}. */
export function measureLetters(): readonly MeasuredLetters[] {
  return [false, true].map((bold) => {
    const font = openFont(bold);
    const widths = Array.from(
      { length: commonLetters },
      (_, codePoint) => font.glyphForCodePoint(codePoint).advanceWidth,
    );
    return { unitsPerEm: font.unitsPerEm, widths };
  });
}

function measureLetter(ruler: Ruler, codePoint: number): number {
  const font = (ruler.font ??= openFont(ruler.isBold));
  const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  if (codePoint < commonLetters) ruler.common[codePoint] = width;
  else ruler.rare.set(codePoint, width);
  return width;
}

function openRuler(isBold: boolean): Ruler {
  const common = new Float64Array(commonLetters).fill(Number.NaN);
  if (existsSync(lettersFile)) {
    const letters = JSON.parse(readFileSync(lettersFile, 'utf8')) as MeasuredLetters[];
    const measured = letters[isBold ? 1 : 0];
    if (measured !== undefined)
      measured.widths.forEach((width, at) => (common[at] = width / measured.unitsPerEm));
  }
  return { common, rare: new Map(), isBold, font: null };
}

function openFont(bold: boolean): Fontkit.Font {
  // Loaded here, because a start without documents should not pay for it.
  const { openSync } = load('fontkit') as typeof Fontkit;
  return openSync(locateFont({ bold, italic: false }));
}
