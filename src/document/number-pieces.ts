/** Gives headings and items their numbers by depth, so that a section left out leaves no gap. */

import type { Piece } from './parse-piece.ts';

/** A piece with the number or bullet that stands before it. */
export interface NumberedPiece {
  readonly piece: Piece;
  readonly number: string | null;
}

/** The letters that points are counted with. */
const letters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/**
 * Numbers pieces: headings I. → 1. → a); items "-" → "+", or when counted 1. → (1).
 *
 * @see PL1-II.6đ of Decree 30/2020/NĐ-CP for headings; bullets are practice
 */
export function numberPieces(pieces: readonly Piece[]): NumberedPiece[] {
  let headings: number[] = [];
  let items: number[] = [];
  return pieces.map((piece) => {
    if (piece.type === 'heading') {
      headings = countAt(headings, piece.depth);
      items = [];
      return { piece, number: writeHeadingNumber(piece.depth, headings[piece.depth - 1] ?? 1) };
    }
    if (piece.type !== 'item') {
      items = [];
      return { piece, number: null };
    }
    // A list of another sort begins its own count.
    items = countAt(items, piece.depth, piece.isOrdered ? 1 : 0);
    const count = items[piece.depth - 1] ?? 1;
    return { piece, number: writeItemNumber(piece.depth, piece.isOrdered ? count : null) };
  });
}

/** @returns counts to `depth`, the last one raised; what was deeper begins anew */
function countAt(counts: readonly number[], depth: number, step = 1): number[] {
  const above = Array.from({ length: depth - 1 }, (_, index) => counts[index] ?? 0);
  return [...above, step === 0 ? 0 : (counts[depth - 1] ?? 0) + step];
}

function writeHeadingNumber(depth: number, count: number): string {
  if (depth === 1) return `${writeRoman(count)}.`;
  return depth === 2 ? `${count}.` : `${writeLetter(count)})`;
}

function writeItemNumber(depth: number, count: number | null): string {
  if (count === null) return depth === 1 ? '-' : '+';
  return depth === 1 ? `${count}.` : `(${count})`;
}

/** @returns a, b, c, d, đ, e, g … y, then aa, ab … */
function writeLetter(count: number): string {
  const index = count - 1;
  const letter = letters[index % letters.length] ?? '';
  return index < letters.length ? letter : writeLetter(Math.floor(index / letters.length)) + letter;
}

function writeRoman(count: number): string {
  const marks: readonly (readonly [string, number])[] = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let rest = count;
  let written = '';
  for (const [mark, worth] of marks) {
    while (rest >= worth) {
      written += mark;
      rest -= worth;
    }
  }
  return written;
}
