/** Cuts paragraphs into the lines that show. */

import { foldText } from '../../text/fold.ts';
import type { Line, SeenParagraph } from './sheet.ts';

/** @returns the lines that hold letters, in order */
export function linesOf(paragraphs: readonly SeenParagraph[]): Line[] {
  const lines: Line[] = [];
  for (const paragraph of paragraphs) {
    let from = 0;
    for (const piece of paragraph.text.split('\n')) {
      const line = lineOf(paragraph, from, piece, lines.length);
      if (line !== null) lines.push(line);
      from += piece.length + 1;
    }
  }
  return lines;
}

function lineOf(paragraph: SeenParagraph, from: number, piece: string, index: number): Line | null {
  const text = piece.trim();
  if (text === '') return null;
  const start = from + piece.indexOf(text);
  const end = start + text.length;
  return {
    index,
    paragraph,
    start,
    end,
    text,
    folded: foldText(text).replaceAll(/\s+/g, ' '),
    runs: paragraph.runs.filter(
      (run) => run.text.trim() !== '' && run.start < end && run.start + run.text.length > start,
    ),
  };
}

/** @returns true when all letters are capitals, and there are some */
export const isCapital = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && text === text.toUpperCase();
