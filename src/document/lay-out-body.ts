/** Gives the pieces of a body their form: styles, numbers, tables. */

import type { Block, Paragraph } from './block.ts';
import type { Layout, Style } from './form.ts';
import { layOutTable } from './lay-out-table.ts';
import { type NumberedPiece, numberPieces } from './number-pieces.ts';
import { makeStyledParagraph, type MeasureText } from './paragraph.ts';
import type { Piece } from './parse-piece.ts';

/**
 * Lays out a body.
 *
 * @returns its blocks; the last paragraph stays with the signature that follows
 */
export function layOutBody(
  pieces: readonly Piece[],
  layout: Layout,
  measureText: MeasureText,
): Block[] {
  const numbered = numberPieces(pieces.filter(hasContent));
  return numbered.map(({ piece, number }, index) =>
    piece.type === 'table'
      ? layOutTable(piece, layout, measureText)
      : layOutLine(
          piece,
          number,
          { before: numbered[index - 1], next: numbered[index + 1] },
          layout,
        ),
  );
}

interface Neighbours {
  readonly before: NumberedPiece | undefined;
  readonly next: NumberedPiece | undefined;
}

/** A table has no space below it: the paragraph behind one has some above. */
function setOff({ paragraph, ...style }: Style): Style {
  const name = `${paragraph.name}-after-table`;
  return { ...style, paragraph: { ...paragraph, name, spaceBeforePt: paragraph.spaceAfterPt } };
}

function layOutLine(
  piece: Exclude<Piece, { type: 'table' }>,
  number: string | null,
  { before, next }: Neighbours,
  { styles }: Layout,
): Paragraph {
  switch (piece.type) {
    case 'heading': {
      const style = styles[`heading-${piece.depth as 1 | 2 | 3}`];
      return makeStyledParagraph('heading', style, piece.line, {
        depth: piece.depth,
        number,
        keepWithNext: true,
      });
    }
    case 'item': {
      const introduces = next?.piece.type === 'item' && next.piece.depth > piece.depth;
      return makeStyledParagraph('item', styles.item, piece.line, {
        depth: piece.depth,
        number,
        keepWithNext: introduces || next === undefined,
      });
    }
    case 'text': {
      // A paragraph before a list or a table says what it is; the last one goes with the signature.
      const keepWithNext = next === undefined || ['item', 'table'].includes(next.piece.type);
      const style = before?.piece.type === 'table' ? setOff(styles.text) : styles.text;
      return makeStyledParagraph('text', style, piece.line, { keepWithNext });
    }
  }
}

function hasContent(piece: Piece): boolean {
  return piece.type === 'table' || piece.line.some(({ text }) => text.trim() !== '');
}
