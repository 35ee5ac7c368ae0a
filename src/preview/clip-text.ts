/** Cuts texts to the room that there is. */

import { measureText } from './measure-text.ts';
import { ptPerMm } from './units.ts';

/** How a text is printed. */
export interface Letters {
  readonly sizePt: number;
  readonly bold: boolean;
}

/** @returns how wide a text is, in points */
export const widthOf = (text: string, letters: Letters): number =>
  measureText(text, letters) * ptPerMm;

/** @returns the text on at most so many lines; what does not fit is cut with `…` */
export function breakLines(
  text: string,
  roomPt: number,
  letters: Letters,
  mostLines: number,
): string[] {
  const lines: string[] = [];
  const words = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  while (words.length > 0 && lines.length < mostLines - 1) {
    let line = words.shift() ?? '';
    while (words.length > 0 && widthOf(`${line} ${words[0] ?? ''}`, letters) <= roomPt)
      line += ` ${words.shift() ?? ''}`;
    lines.push(clip(line, roomPt, letters));
  }
  return words.length === 0 ? lines : [...lines, clip(words.join(' '), roomPt, letters)];
}

/** @returns the text on one line, cut behind a word where there is one */
export function clip(text: string, roomPt: number, letters: Letters): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (widthOf(line, letters) <= roomPt) return line;
  const signs = Array.from(line);
  let [least, most] = [0, signs.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const isFitting = widthOf(`${signs.slice(0, middle).join('')}…`, letters) <= roomPt;
    if (isFitting) least = middle;
    else most = middle - 1;
  }
  const cut = signs.slice(0, least).join('');
  const end = cut.lastIndexOf(' ');
  const kept = end > cut.length / 2 ? cut.slice(0, end) : cut;
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`;
}
