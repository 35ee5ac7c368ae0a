/** Cuts a line where people part things in it: dashes between spaces, bars, semicolons. */

import { isDash, isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { findTimes } from './find-times.ts';
import { unitAt } from './find-units.ts';

/** What parts the pieces. */
export type Seam = (tokens: readonly Token[], at: number) => boolean;

/** A dash between spaces. */
export const atDash: Seam = (tokens, at) => {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  return (isDash(token) || isMark(token, '→', '|', '/')) && token.isSpaced && next.isSpaced;
};

/** A comma or a semicolon. */
export const atComma: Seam = (tokens, at) => isMark(tokenAt(tokens, at), ',', ';');

/** The end of a sentence, or a semicolon. */
export const atStop: Seam = (tokens, at) => {
  const [token, before, next] = [
    tokenAt(tokens, at),
    tokenAt(tokens, at - 1),
    tokenAt(tokens, at + 1),
  ];
  if (isMark(token, ';')) return true;
  if (!isMark(token, '.', '!', '?')) return false;
  if (!next.isSpaced && at + 1 < tokens.length) return false;
  // "P. KHTC", "TT. CNTT"
  return !(before.kind === 'word' && before.text.length <= 2 && /^\p{Lu}+$/u.test(before.text));
};

/** @returns the pieces of a text; names, dates and what stands in quotes or brackets are not cut */
export function cutAt(text: string, seam: Seam, known: Known): string[] {
  const tokens = tokenise(text);
  // What lies inside a name or a date is looked for only where something could be cut.
  if (!tokens.some((_, at) => seam(tokens, at))) return [text.trim()].filter(hasWords);
  const whole = wholesOf(tokens, text, known);
  const pieces: string[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (whole[at] === true || !seam(tokens, at)) continue;
    pieces.push(text.slice(from, token.from));
    from = token.to;
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter(hasWords);
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Which tokens lie inside something that is one. */
function wholesOf(tokens: readonly Token[], text: string, known: Known): boolean[] {
  const whole = tokens.map(() => false);
  const mark = (first: number, end: number) => {
    for (let at = first; at < end; at += 1) whole[at] = true;
  };
  for (const { first, end } of findTimes(tokens, text, known)) mark(first, end);
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = unitAt(tokens, at, known.units, text);
    if (unit === null) continue;
    mark(at, unit.end);
    at = unit.end - 1;
  }
  markEnclosed(tokens, mark);
  return whole;
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '(': ')',
  '[': ']',
  '«': '»',
  '"': '"',
};
/** A bracket that closes later than this was opened by mistake. */
const longest = 120;

function markEnclosed(tokens: readonly Token[], mark: (first: number, end: number) => void): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const closer = closers[tokenAt(tokens, at).text];
    if (closer === undefined) continue;
    const limit = Math.min(tokens.length, at + longest);
    let end = at + 1;
    while (end < limit && tokenAt(tokens, end).text !== closer) end += 1;
    if (end >= limit) continue;
    mark(at, end + 1);
    at = end;
  }
}
