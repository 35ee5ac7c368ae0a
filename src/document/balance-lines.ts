/** Makes the lines of a centred text equally long, so that its last line is no single word. */

import type { Style } from './form.ts';
import { holdTitle } from './hold-together.ts';
import type { MeasureText } from './paragraph.ts';

/** By how much widths are tried. */
const stepMm = 1;
/** Programs measure a little differently: a line that just fits may be broken. */
const slackMm = 2;

/**
 * Indents a text on both sides as far as it takes no more lines.
 *
 * @param text - as it is printed
 * @param style - of its paragraph
 * @param roomMm - width of what holds it
 * @param measureText - how wide a text is
 * @returns the style with its indents, and the width of the longest line
 */
export function balanceLines(
  text: string,
  style: Style,
  roomMm: number,
  measureText: MeasureText,
): { readonly style: Style; readonly lineMm: number } {
  const { paragraph, bold } = style;
  const measure = (part: string) => measureText(part, { sizePt: paragraph.sizePt, bold });
  const wordsMm = holdTitle(text).split(' ').map(measure);
  const blankMm = measure(' ');
  const fullMm = roomMm - paragraph.leftMm - paragraph.rightMm;
  const count = countLines(wordsMm, blankMm, fullMm);
  if (count === 1 || count === Infinity) return { style, lineMm: Math.min(fullMm, measure(text)) };
  let widthMm = fullMm;
  while (countLines(wordsMm, blankMm, widthMm - stepMm) === count) widthMm -= stepMm;
  const sideMm = Math.max(0, Math.floor((fullMm - widthMm - slackMm) / 2));
  const { leftMm, rightMm } = paragraph;
  const indented = { ...paragraph, leftMm: leftMm + sideMm, rightMm: rightMm + sideMm };
  return { style: { ...style, paragraph: indented }, lineMm: widthMm };
}

/** @returns how many lines the words take; infinitely many where one is wider than a line */
function countLines(wordsMm: readonly number[], blankMm: number, widthMm: number): number {
  let lines = 1;
  let usedMm = 0;
  for (const wordMm of wordsMm) {
    if (wordMm > widthMm) return Infinity;
    const isFirst = usedMm === 0;
    if (!isFirst && usedMm + blankMm + wordMm > widthMm) {
      lines += 1;
      usedMm = wordMm;
    } else usedMm += (isFirst ? 0 : blankMm) + wordMm;
  }
  return lines;
}
