/** What files of words are made of, and how it becomes the lines of a sheet. */

import { plainLine, type LineStyle, type SheetLine } from '../reading/file-sheet.ts';

/** A paragraph as a file has it. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly style?: LineStyle;
  readonly level?: number | null;
  readonly part?: SheetLine['part'];
}

/** A table: rows of cells, each with its paragraphs. */
export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

/** A cell, where it begins and how far it reaches. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph or a table. */
export type Piece = Paragraph | Table;

/** @returns the lines that say something, in order */
export function layOutPieces(pieces: readonly Piece[]): SheetLine[] {
  let tables = 0;
  return pieces.flatMap((piece) =>
    piece.type === 'paragraph' ? linesOf(piece) : layOutTable(piece, tables++),
  );
}

const layOutTable = ({ rows }: Table, table: number): SheetLine[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap(({ column, columnSpan, rowSpan, paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        linesOf(paragraph).map((line) => ({
          ...line,
          cell: { table, row, column, rowSpan, columnSpan },
        })),
      ),
    ),
  );

/** A break that somebody typed within a paragraph ends a line. */
const linesOf = ({ text, style, level, part }: Paragraph): SheetLine[] =>
  text.split('\n').flatMap((words) => {
    const clean = cleanWords(words);
    if (clean === '') return [];
    const line = { ...plainLine, text: clean, level: level ?? null, part: part ?? 'body' };
    return [style === undefined ? line : { ...line, style }];
  });

/** @returns words between single blanks; longer blanks that part columns become a tab */
function cleanWords(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Co}]/gu, '')
    .replaceAll(/[^\S\t]+/gu, ' ')
    .replaceAll(/ ?\t[ \t]*/gu, ' ')
    .trim();
}
