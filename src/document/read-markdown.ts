/** Reads the Markdown of a filled template into the parts a document is made of. */

import { DocumentError } from '../errors.ts';
import { slot, type FilledTemplate } from './fill-template.ts';
import { parsePiece, type Line, type Part, type Piece } from './parse-piece.ts';

/** What the shapes of a template's pieces were parsed into; kept with the template. */
export type PieceCache = Map<string, readonly Piece[]>;

/** Shapes are few; more than this means that they do not repeat. */
const maxShapes = 2_000;

/**
 * Reads filled Markdown. It is read piece by piece (a heading, an item with what is nested in it, a
 * row), because pieces of the same shape come again and again and parsing is most of the cost.
 *
 * @param kind - which document it is, for the error
 * @throws DocumentError when the template uses Markdown that has no form on paper
 */
export function readMarkdown(kind: string, filled: FilledTemplate, cache: PieceCache): Piece[] {
  if (cache.size > maxShapes) cache.clear();
  const pieces: Piece[] = [];
  for (const { text, head } of splitPieces(filled.markdown)) {
    const slots: string[] = [];
    const shape = text.replace(slot, (_, index: string) => {
      slots.push(filled.values[Number(index)] ?? '');
      return '\uFDD0';
    });
    const key = head === null ? shape : `${head.replace(slot, 'x')}\n${shape}`;
    let parsed = cache.get(key);
    if (parsed === undefined) {
      parsed = parsePiece(kind, key);
      cache.set(key, parsed);
    }
    const whole = fillSlots(parsed, slots);
    if (head === null) pieces.push(...whole);
    else addRow(kind, pieces, whole);
  }
  return pieces;
}

interface Chunk {
  readonly text: string;
  /** For a row after the first lines of its table: those lines. */
  readonly head: string | null;
}

function splitPieces(markdown: string): Chunk[] {
  const chunks: Chunk[] = [];
  let lines: string[] = [];
  let table: string[] = [];
  const flush = () => {
    if (lines.length > 0) chunks.push({ text: lines.join('\n'), head: null });
    lines = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('|') && table.length === 2) {
      flush();
      chunks.push({ text: line, head: table.join('\n') });
      continue;
    }
    table = line.startsWith('|') ? [...table, line] : [];
    if (line.trim() === '') flush();
    else if (/^(?:#{1,6} |- |\d+\. )/.test(line)) flush();
    if (line.trim() !== '') lines.push(line);
  }
  flush();
  return chunks;
}

/**
 * Adds a row that was parsed below its table's head.
 *
 * @throws DocumentError when there is no table above it
 */
function addRow(kind: string, pieces: Piece[], parsed: readonly Piece[]): void {
  const [piece] = parsed;
  const table = pieces.at(-1);
  const row = piece?.type === 'table' ? piece.rows[1] : undefined;
  if (row === undefined || table?.type !== 'table') {
    throw new DocumentError(kind, 'The template has a row outside a table.');
  }
  pieces[pieces.length - 1] = { ...table, rows: [...table.rows, row] };
}

function fillSlots(pieces: readonly Piece[], slots: readonly string[]): Piece[] {
  let next = 0;
  const fillPart = (part: Part): Part => ({
    ...part,
    text: part.text.replace(/\uFDD0/g, () => slots[next++] ?? ''),
  });
  const fillLine = (line: Line): Line => line.map(fillPart);
  return pieces.map((piece) =>
    piece.type === 'table'
      ? { ...piece, rows: piece.rows.map((row) => row.map((cell) => cell.map(fillLine))) }
      : { ...piece, line: fillLine(piece.line) },
  );
}
