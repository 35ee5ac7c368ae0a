/** Takes off a title what only joined it to other things: marks, small words. */

import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { trimMarks } from './labels.ts';
import * as words from './vocabulary.ts';

/** @returns the text from a token up to, not including, another */
export function sliceOf(text: string, tokens: readonly Token[], from: number, end: number): string {
  return end <= from ? '' : text.slice(tokenAt(tokens, from).from, tokenAt(tokens, end - 1).to);
}

const edge = createPhraseTest(words.titleEdges);

/** @returns a title without the marks and small words that only joined it to other things */
export function trimTitle(text: string): string {
  const tokens = tokenise(text);
  let first = 0;
  let end = tokens.length;
  for (let next: number | null = 0; next !== null && first < end;) {
    next = isLoose(tokens, first) ? first + 1 : edgeAt(tokens, first, text);
    if (next !== null && next <= end) first = next;
    else next = null;
  }
  for (let before: number | null = end; before !== null && first < end;) {
    before = startOfEdge(tokens, end, text);
    if (before !== null && before >= first) end = before;
    else before = null;
  }
  return trimMarks(sliceOf(text, tokens, first, end));
}

/** Beside words with their marks, "thi" is a contest and no "thì". */
const edgeAt = (tokens: readonly Token[], at: number, text: string): number | null =>
  tokenAt(tokens, at).lower === 'thi' && /[^\p{ASCII}]/u.test(text) ? null : edge(tokens, at);

function startOfEdge(tokens: readonly Token[], end: number, text: string): number | null {
  if (isLoose(tokens, end - 1)) return end - 1;
  for (const length of [3, 2, 1])
    if (edgeAt(tokens, end - length, text) === end) return end - length;
  return null;
}

const isLoose = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokenAt(tokens, at), ',', ';', '.', '-', '–', '—', ':', '|', '/', '…', '?', '!');
