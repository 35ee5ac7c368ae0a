/** How wide a text is on paper. */

import { createRequire } from 'node:module';

import type * as Fontkit from 'fontkit';

import type { MeasureText } from '../document/paragraph.ts';
import { locateFont } from './fonts.ts';

const load = createRequire(import.meta.url);
const mmPerPt = 25.4 / 72;

interface Ruler {
  readonly font: Fontkit.Font;
  /** Width of a letter in em, by code point. */
  readonly widths: Map<number, number>;
}

const rulers: { regular?: Ruler; bold?: Ruler } = {};

/**
 * Measures a text on one line in Times New Roman, in mm; the font is opened on first use.
 *
 * @returns the sum of the widths of its letters
 */
export const measureText: MeasureText = (text, { sizePt, bold }) => {
  const ruler = bold ? (rulers.bold ??= openRuler(true)) : (rulers.regular ??= openRuler(false));
  let em = 0;
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    let width = ruler.widths.get(codePoint);
    if (width === undefined) {
      width = ruler.font.glyphForCodePoint(codePoint).advanceWidth / ruler.font.unitsPerEm;
      ruler.widths.set(codePoint, width);
    }
    em += width;
  }
  return em * sizePt * mmPerPt;
};

function openRuler(bold: boolean): Ruler {
  // Loaded here, because a start without documents should not pay for it.
  const { openSync } = load('fontkit') as typeof Fontkit;
  return { font: openSync(locateFont({ bold, italic: false })), widths: new Map() };
}
