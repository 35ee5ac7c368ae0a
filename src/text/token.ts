/** Cuts a text into words, numbers and marks, and compares words the way staff type them. */

import { foldText } from './fold.ts';

/** A word, a run of digits, or any other single character that is no space. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Without diacritics and case. */
  readonly plain: string;
  /** True when it was typed without diacritics, so that it may stand for any word of these letters. */
  readonly isPlain: boolean;
  readonly kind: 'number' | 'word' | 'mark';
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly isSpaced: boolean;
}

/** @returns the tokens of a text, in order */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|\S/gu)) {
    const [piece] = match;
    tokens.push({
      text: piece,
      ...formsOf(piece),
      from: match.index,
      to: match.index + piece.length,
      isSpaced: match.index > end,
    });
    end = match.index + piece.length;
  }
  return tokens;
}

type Forms = Pick<Token, 'lower' | 'plain' | 'isPlain' | 'kind'>;

/** Words come again and again, and folding them is most of the cost. */
const known = new Map<string, Forms>();
/** More words than people use means that these are none. */
const maxKnown = 5_000;
/** Longer pieces are no words. */
const maxWordLength = 20;

function formsOf(piece: string): Forms {
  if (/^\d/.test(piece)) return { lower: piece, plain: piece, isPlain: true, kind: 'number' };
  const found = known.get(piece);
  if (found !== undefined) return found;
  const lower = piece.toLowerCase();
  const plain = foldText(piece);
  const forms = { lower, plain, isPlain: plain === lower, kind: kindOf(piece) };
  if (known.size >= maxKnown) known.clear();
  if (piece.length <= maxWordLength) known.set(piece, forms);
  return forms;
}

const noToken: Token = {
  text: '',
  lower: '',
  plain: '',
  isPlain: false,
  kind: 'mark',
  from: 0,
  to: 0,
  isSpaced: true,
};

/** @returns the token at a place; beyond the ends an empty mark that equals nothing */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? noToken;
}

/**
 * True when a token is one of the words: exactly, or typed without any diacritics ("truoc").
 * Other diacritics make another word: "thứ tự" is no "thứ tư".
 */
export function says(token: Token, ...words: readonly string[]): boolean {
  return words.some(
    (word) => token.lower === word || (token.isPlain && token.plain === plainFormOf(word)),
  );
}

/** True when a token is a dash of any length. */
export function isDash(token: Token): boolean {
  return /^[-‐‑‒–—−]$/.test(token.text);
}

/** True when a token is exactly one of these characters. */
export function isMark(token: Token, ...marks: readonly string[]): boolean {
  return marks.includes(token.text);
}

/** @returns the value of a number of at most `digits` digits, or null */
export function numberIn(token: Token, digits = 2): number | null {
  if (token.kind !== 'number' || token.text.length > digits) return null;
  return Number(token.text);
}

/** @returns the value of a number of exactly four digits, or null */
export function yearIn(token: Token): number | null {
  return token.kind === 'number' && token.text.length === 4 ? Number(token.text) : null;
}

const plainForms = new Map<string, string>();

function plainFormOf(word: string): string {
  let plain = plainForms.get(word);
  if (plain === undefined) {
    plain = foldText(word);
    plainForms.set(word, plain);
  }
  return plain;
}

const kindOf = (piece: string): Token['kind'] => (/^\p{L}/u.test(piece) ? 'word' : 'mark');
