/** Sets of words that a token is looked up in at once, however many they are. */

import { foldText } from './fold.ts';
import type { Token } from './token.ts';

/** @returns a test of whether a token is one of the words: exactly, or typed without diacritics */
export function wordSet(words: readonly string[]): (token: Token) => boolean {
  const exact = new Set(words);
  const plain = new Set(words.map(foldText));
  return ({ lower, plain: letters, isPlain }) =>
    exact.has(lower) || (isPlain && plain.has(letters));
}
