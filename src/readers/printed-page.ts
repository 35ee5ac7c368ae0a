/** A page as it is printed: words and ruled lines, each in its place. */

import type { LineBox } from '../reading/file-sheet.ts';

/** Words that stand together, as a text layer or a recogniser gives them; mm from the upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
  /** From 0 to 1. */
  readonly certainty: number;
  /** Its letters before they were mended, or null. */
  readonly asRead: string | null;
}

/** A straight line of ink, as tables have them. */
export interface Ruling {
  readonly isVertical: boolean;
  /** Where it stands: x of an upright one, y of a level one. */
  readonly atMm: number;
  readonly fromMm: number;
  readonly toMm: number;
}

/** A page. */
export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly widthMm: number;
  readonly words: readonly PrintedWord[];
  readonly rulings: readonly Ruling[];
}

/** Words on one level, from left to right. */
export type PrintedRow = readonly PrintedWord[];

/** @returns the words in rows, from top to bottom */
export function groupRows(words: readonly PrintedWord[]): PrintedRow[] {
  const rows: { middleMm: number; words: PrintedWord[] }[] = [];
  for (const word of [...words].sort((one, other) => middleOf(one) - middleOf(other))) {
    const row = rows.at(-1);
    const reach = Math.max(1.2, (word.bottomMm - word.topMm) * 0.45);
    if (row !== undefined && middleOf(word) - row.middleMm < reach) {
      row.words.push(word);
      row.middleMm += (middleOf(word) - row.middleMm) / row.words.length;
    } else rows.push({ middleMm: middleOf(word), words: [word] });
  }
  return rows.map((row) => row.words.sort((one, other) => one.leftMm - other.leftMm));
}

const middleOf = ({ topMm, bottomMm }: PrintedWord): number => (topMm + bottomMm) / 2;

/** A blank of a line is a quarter of its height; letters of one word stand closer. */
const leastBlank = 0.11;

/** @returns the words of a row with blanks where there are some on paper */
export function textOfRow(row: PrintedRow): string {
  let text = '';
  let before: PrintedWord | null = null;
  for (const word of row) {
    const gap = before === null ? 0 : word.leftMm - before.rightMm;
    text += gap > leastBlank * heightOf(word) ? ` ${word.text}` : word.text;
    before = word;
  }
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

/** @returns the height of the letters of a word, in mm */
export const heightOf = ({ topMm, bottomMm }: PrintedWord): number => bottomMm - topMm;

/** @returns the box around words */
export function boxOf(words: readonly PrintedWord[]): LineBox {
  const leftMm = Math.min(...words.map((word) => word.leftMm));
  const topMm = Math.min(...words.map((word) => word.topMm));
  const widthMm = Math.max(...words.map((word) => word.rightMm)) - leftMm;
  const heightMm = Math.max(...words.map((word) => word.bottomMm)) - topMm;
  return { leftMm, topMm, widthMm, heightMm };
}

/** @returns the right edge of a row */
export const rightOf = (row: PrintedRow): number => Math.max(...row.map(({ rightMm }) => rightMm));

/** @returns the left edge of a row */
export const leftOf = (row: PrintedRow): number => row[0]?.leftMm ?? 0;

/** @returns where the middle of a row is */
export const centreOf = (row: PrintedRow): number => (leftOf(row) + rightOf(row)) / 2;
