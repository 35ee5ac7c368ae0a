/** Gives the pieces of a body their form: styles, numbers, tables. */

import type { Block, Paragraph } from './block.ts';
import type { Layout, Style } from './form.ts';
import { layOutTable } from './lay-out-table.ts';
import { type NumberedPiece, numberPieces } from './number-pieces.ts';
import { makeStyledParagraph, type MeasureText } from './paragraph.ts';
import type { Line, Piece } from './parse-piece.ts';
import { countLines, settleLines } from './settle-lines.ts';

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
      : settle(
          layOutLine(
            piece,
            number,
            { before: numbered[index - 1], next: numbered[index + 1] },
            { layout, measureText },
          ),
          { layout, measureText },
        ),
  );
}

/** What lines are laid out with. */
interface Setting {
  readonly layout: Layout;
  readonly measureText: MeasureText;
}

function settle(paragraph: Paragraph, { layout, measureText }: Setting): Paragraph {
  const printed = settleLines(paragraph, layout.textWidthMm, measureText);
  return { ...paragraph, printed };
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
  setting: Setting,
): Paragraph {
  const { styles } = setting.layout;
  switch (piece.type) {
    case 'heading':
      return layOutHeading(piece, number, setting);
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

/** A bold heading of more lines is hard to read. */
const maxBoldLines = 2;

/** A long heading is a sentence: only its first clause is bold, where it has one. */
function layOutHeading(
  { depth, line }: Extract<Piece, { type: 'heading' }>,
  number: string | null,
  { layout, measureText }: Setting,
): Paragraph {
  const style = layout.styles[`heading-${depth as 1 | 2 | 3}`];
  const make = (given: Style, parts: Line) =>
    makeStyledParagraph('heading', given, parts, { depth, number, keepWithNext: true });
  const fits = (paragraph: Paragraph) =>
    countLines(paragraph, layout.textWidthMm, measureText) <= maxBoldLines;
  const whole = make(style, line);
  if (depth === 1 || !style.bold || fits(whole)) return whole;
  const clause = firstClause(line);
  const isShort = clause !== '' && fits(make(style, [{ ...plain, text: clause }]));
  return make({ ...style, bold: false }, isShort ? boldStart(line, clause.length) : line);
}

const plain = { bold: false, italic: false };

/** @returns what stands before the first colon, semicolon or full stop outside quotation marks */
function firstClause(line: Line): string {
  const text = line.map((part) => part.text).join('');
  return /^[^“"(:;.]{3,}?[:;.](?= )/u.exec(text)?.[0] ?? '';
}

function boldStart(line: Line, length: number): Line {
  let left = length;
  return line.flatMap((part) => {
    const [start, rest] = [part.text.slice(0, left), part.text.slice(left)];
    left -= start.length;
    const parts = [
      { ...part, text: start, bold: true },
      { ...part, text: rest },
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

function hasContent(piece: Piece): boolean {
  return piece.type === 'table' || piece.line.some(({ text }) => text.trim() !== '');
}
