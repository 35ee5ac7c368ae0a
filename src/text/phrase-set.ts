/** Sets of phrases, found by the token that they end at. */

import { foldText } from './fold.ts';
import { says, type Token, tokenAt } from './token.ts';

/** Tells whether one of some phrases ends at a token. */
export type EndsAt = (tokens: readonly Token[], at: number) => boolean;

/** @param phrases - words between single spaces */
export function phraseSet(phrases: readonly string[]): EndsAt {
  const byLast = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ').toReversed();
    const key = foldText(words[0] ?? '');
    byLast.set(key, [...(byLast.get(key) ?? []), words]);
  }
  return (tokens, at) => {
    const ending = byLast.get(tokenAt(tokens, at).plain);
    if (ending === undefined) return false;
    return ending.some((words) =>
      words.every((word, back) => says(tokenAt(tokens, at - back), word)),
    );
  };
}

/** @returns the place of the last token from `from` up to, not including, `until` where one ends; -1 for none */
export function findLast(
  tokens: readonly Token[],
  from: number,
  until: number,
  endsAt: EndsAt,
): number {
  for (let at = until - 1; at >= from; at -= 1) if (endsAt(tokens, at)) return at;
  return -1;
}
