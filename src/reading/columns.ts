/** Takes apart two columns that were pasted side by side: letterheads, recipients beside a signature. */

import { bar } from './delimiters.ts';

/** Blanks that were left for a number or a day part no columns. */
const gap =
  /(?<![:/]|ngày|tháng|năm|ngay|thang|nam)[ \u00a0]{3,40}(?![ \u00a0]|\/|tháng|năm|thang|nam|\d{0,3}\/)(?=\S)/giu;

/** Marks of Markdown, and signs that show nothing; within words and between digits they were meant. */
const emphasis = /\*+(?!\d)|(?<!\d)\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])|(?<=^[\s*]*)#+|\p{Cf}+/gu;

const between = new RegExp(String.raw`\t+|\s${bar.source}\s`, 'u');

/** @returns the left column and the right one, as lines with their numbers */
export function splitColumns(text: string): { left: ColumnLine[]; right: ColumnLine[] } {
  const left: ColumnLine[] = [];
  const right: ColumnLine[] = [];
  const isParted = /\S[ ]*\t/u.test(text);
  for (const [index, line] of text.split(/\r?\n/u).slice(0, 2000).entries()) {
    const normal = line.normalize('NFC').replaceAll(emphasis, '').trimEnd();
    const [first = '', ...others] =
      normal.trimStart() === ''
        ? ['']
        : normal
            .replace(/^\s+(?=\S)/u, (blank) =>
              blank.length > 12 || (isParted && blank.includes('\t')) ? '\t' : '',
            )
            .replaceAll(gap, '\t')
            .split(between);
    const number = index + 1;
    left.push({ text: oneSpaced(first), number });
    for (const other of others) right.push({ text: oneSpaced(other), number });
  }
  return { left, right };
}

/** A line of a column. */
export interface ColumnLine {
  readonly text: string;
  readonly number: number;
}

const oneSpaced = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');
