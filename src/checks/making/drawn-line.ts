/** Finds lines that are drawn under words, in any of the ways in which offices draw them. */

import type { Line, SeenParagraph, Sheet } from '../sheet/sheet.ts';

/** True where a line is drawn in, under or right below the words, or the words are underlined. */
export function hasLineNear({ document }: Sheet, line: Line): boolean {
  const { paragraph } = line;
  if (line.runs.some(({ format }) => format.underline)) return true;
  const below = takeBelow(document.paragraphs, paragraph);
  return [paragraph, ...below].some(hasLine) || hasLineAbove(document.paragraphs, paragraph);
}

const hasLine = ({ lines, format, text }: SeenParagraph): boolean =>
  lines.length > 0 || format.hasLine || /^[\s_–—-]{4,}$/.test(text) || /_{4,}|[-–—]{6,}/.test(text);

/** What follows: in a table, of the same cell, and of the cell below it; else the next paragraphs. */
function takeBelow(all: readonly SeenParagraph[], paragraph: SeenParagraph): SeenParagraph[] {
  const { cell } = paragraph;
  if (cell === null) return all.slice(paragraph.index + 1, paragraph.index + 3);
  return all.filter(
    ({ cell: other, index }) =>
      index > paragraph.index &&
      other?.table === cell.table &&
      (other.row === cell.row || other.row === cell.row + 1) &&
      other.column < cell.column + cell.columnSpan &&
      other.column + other.columnSpan > cell.column,
  );
}

/** A drawing may hang on any paragraph of its cell, or of the one before. */
function hasLineAbove(all: readonly SeenParagraph[], paragraph: SeenParagraph): boolean {
  const before = all[paragraph.index - 1];
  const { cell } = paragraph;
  const isNear =
    cell === null
      ? before?.cell === null
      : before?.cell?.table === cell.table && before.cell.column === cell.column;
  return before !== undefined && isNear && before.lines.length > 0;
}
