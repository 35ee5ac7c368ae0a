/** Gives a table of a body its form: width of columns by what they hold, a head that repeats. */

import type { Cell, Table } from './block.ts';
import type { Layout } from './form.ts';
import { makeStyledParagraph, type MeasureText } from './paragraph.ts';
import type { Line, Piece } from './parse-piece.ts';
import { countLines, shareWidth, type MeasuredCell } from './share-width.ts';

type TablePiece = Extract<Piece, { type: 'table' }>;

/** Blank space left and right in a cell, together. */
const paddingMm = 4.5;
/** A longer word may be broken. */
const maxWordMm = 30;
/** A column with this much text is not made narrower, or a long word would stand on each line. */
const leastLineMm = 15;
/** A word of more letters is not measured: it is wider than any column gives it. */
const maxWordLetters = 40;
/** A row of more lines may be divided by a page break, or it would leave half a page empty. */
const maxWholeLines = 12;

/** Lays out a table over the whole width of the text. */
export function layOutTable(piece: TablePiece, layout: Layout, measureText: MeasureText): Table {
  const measured = piece.rows.map((row, index) =>
    row.map((cell) => measureCell(cell, index === 0, layout, measureText)),
  );
  const widthsMm = shareWidth(measured, layout.textWidthMm);
  return {
    type: 'table',
    widthsMm,
    hasBorders: true,
    headerRows: 1,
    rows: piece.rows.map((row, index) => ({
      cells: row.map((cell, column) => layOutCell(cell, index === 0, piece.align[column], layout)),
      isKeptWhole: Math.max(...countLines(measured[index] ?? [], widthsMm)) <= maxWholeLines,
    })),
  };
}

function layOutCell(
  cell: readonly Line[],
  isHead: boolean,
  align: TablePiece['align'][number] | undefined,
  { styles }: Layout,
): Cell {
  const style = isHead ? 'cell-head' : align === 'center' ? 'cell-center' : 'cell';
  return cell.map((line) => makeStyledParagraph('cell', styles[style], line));
}

function measureCell(
  cell: readonly Line[],
  isHead: boolean,
  { styles }: Layout,
  measureText: MeasureText,
): MeasuredCell {
  const { paragraph, bold } = styles[isHead ? 'cell-head' : 'cell'];
  const style = { sizePt: paragraph.sizePt, bold };
  let wordMm = 0;
  const linesMm = cell.map((line) => {
    const text = line.map((part) => part.text).join('');
    for (const word of text.split(' ')) {
      const isLong = word.length > maxWordLetters;
      wordMm = Math.max(wordMm, isLong ? maxWordMm : measureText(word, style));
    }
    return measureText(text, style);
  });
  const lineMm = Math.min(leastLineMm, Math.max(0, ...linesMm));
  return { leastMm: Math.max(lineMm, Math.min(maxWordMm, wordMm)) + paddingMm, linesMm, paddingMm };
}
