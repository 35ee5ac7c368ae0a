/** Where the clauses of a text begin, so that words of one say nothing of what another counts. */

import { isMark, type Token, tokenAt } from '../text/token.ts';

/** Where what a token belongs to begins. */
export interface Clause {
  /** After a full stop, a semicolon, or a new line. */
  readonly from: number;
  /** After a comma, too. */
  readonly part: number;
}

/** @returns the clause of each token of a text */
export function findClauses(text: string, tokens: readonly Token[]): Clause[] {
  let [from, part] = [0, 0];
  return tokens.map((token, at) => {
    if (endsClause(text, tokens, at - 1)) from = at;
    else if (isMark(tokenAt(tokens, at - 1), ',') && token.isSpaced) part = at;
    part = Math.max(part, from);
    return { from, part };
  });
}

function endsClause(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (at >= 0 && text.slice(token.to, next.from).includes('\n')) return true;
  return isMark(token, ';', '!', '?') || (isMark(token, '.', ':') && next.isSpaced);
}
