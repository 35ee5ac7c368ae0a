/** How wide a text is on paper. */

import { createRequire } from 'node:module';

import type * as Fontkit from 'fontkit';

import type { MeasureText } from '../document/paragraph.ts';
import { locateFont } from './fonts.ts';

const load = createRequire(import.meta.url);
const mmPerPt = 25.4 / 72;

interface Ruler {
  readonly font: Fontkit.Font;
  /** Width of a letter in em, by code point; NaN for one that was not measured. */
  readonly common: Float64Array;
  readonly rare: Map<number, number>;
}

/** Letters of Vietnamese and the marks beside them are below. */
const commonLetters = 0x2100;

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

function measureLetter({ font, common, rare }: Ruler, codePoint: number): number {
  const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  if (codePoint < commonLetters) common[codePoint] = width;
  else rare.set(codePoint, width);
  return width;
}

function openRuler(bold: boolean): Ruler {
  // Loaded here, because a start without documents should not pay for it.
  const { openSync } = load('fontkit') as typeof Fontkit;
  const font = openSync(locateFont({ bold, italic: false }));
  return { font, common: new Float64Array(commonLetters).fill(Number.NaN), rare: new Map() };
}
