/** Reads the numbers of headings and points, and which one each follows. */

import type { Line } from '../sheet/sheet.ts';

/** A numbered line in its row. */
export interface Numbered {
  readonly line: Line;
  /** As it stands: `II.`, `3.`, `b)`. */
  readonly mark: string;
  readonly value: number;
  /** The number before it in the same row; null for the first. */
  readonly before: number | null;
}

type Style = 'roman' | 'decimal' | 'letter';

const alphabet = 'abcdđeghiklmnopqrstuvxy';
const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** Numbers that Word counts itself cannot leap: only typed ones are read. */
function readMark(line: Line): { mark: string; style: Style; value: number } | null {
  if (line.paragraph.number !== null) return null;
  const [mark = ''] =
    /^(?:[IVX]+[./]|\d{1,2}[./](?!\d)|[a-zđ][).])(?=\s?\p{L}|\s)/u.exec(line.text) ?? [];
  const body = mark.slice(0, -1);
  if (mark === '') return null;
  if (/^[IVX]+$/.test(body)) return toMark(mark, 'roman', romans.indexOf(body) + 1);
  if (/^\d+$/.test(body)) return toMark(mark, 'decimal', Number(body));
  return toMark(mark, 'letter', alphabet.indexOf(body) + 1);
}

const toMark = (mark: string, style: Style, value: number) =>
  value > 0 ? { mark, style, value } : null;

/** Deeper rows begin anew under each number above them. */
const deeper: Readonly<Record<Style, readonly Style[]>> = {
  roman: ['decimal', 'letter'],
  decimal: ['letter'],
  letter: [],
};

/** @returns the numbered lines, each with the number before it */
export function seriesOf(lines: readonly Line[]): Numbered[] {
  const last = new Map<Style, number>();
  return lines.flatMap((line) => {
    const read = isBreak(line) ? null : readMark(line);
    if (isBreak(line)) last.clear();
    if (line.paragraph.number !== null && /^[IVX]+\./.test(line.paragraph.number)) last.clear();
    if (read === null) return [];
    const { mark, style, value } = read;
    const before = last.get(style) ?? null;
    last.set(style, value);
    for (const below of deeper[style]) last.delete(below);
    return [{ line, mark, value, before }];
  });
}

/** A chapter, a clause or an annex begins all rows anew. */
const isBreak = ({ folded }: Line): boolean =>
  /^(?:phan|chuong|muc|dieu|phu luc)\s+(?:[ivx]+|\d+)\b|^[a-d]\. /.test(folded);
