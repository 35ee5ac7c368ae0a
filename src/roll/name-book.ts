/** Finds names in a text, however they are spelled, spaced or joined. */

import { type Token, tokenAt, tokenise } from '../text/token.ts';

/** A name and what is known of it. */
export interface BookName<T> {
  readonly name: string;
  readonly about: T;
}

interface Written<T> extends BookName<T> {
  readonly words: readonly { readonly plain: string; readonly isCapital: boolean }[];
}

/** A name that was found: from `from` up to, not including, `to`. */
export interface FoundName<T> extends BookName<T> {
  readonly from: number;
  readonly to: number;
}

const isWord = ({ kind }: Token): boolean => kind !== 'mark';
const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const joints = /^[-–—,&./]$/u;

/** Names that are looked for together; the longest that begins at a word counts. */
export class NameBook<T> {
  readonly #byFirst = new Map<string, Written<T>[]>();

  constructor(names: readonly BookName<T>[]) {
    for (const one of names) {
      const words = tokenise(one.name)
        .filter(isWord)
        .map((token) => ({ plain: token.plain, isCapital: isCapital(token) }));
      const key = words[0]?.plain ?? '';
      this.#byFirst.set(
        key,
        [...(this.#byFirst.get(key) ?? []), { ...one, words }].sort(
          (a, b) => b.words.length - a.words.length,
        ),
      );
    }
  }

  /** @returns the names in a text, in order */
  find(text: string): FoundName<T>[] {
    const tokens = tokenise(text);
    const found: FoundName<T>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const name = this.#nameAt(tokens, at);
      if (name === null) continue;
      const { written, end } = name;
      const [from, to] = [tokenAt(tokens, at).from, tokenAt(tokens, end - 1).to];
      found.push({ name: written.name, about: written.about, from, to });
      at = end - 1;
    }
    return found;
  }

  #nameAt(tokens: readonly Token[], at: number): { written: Written<T>; end: number } | null {
    for (const written of this.#byFirst.get(tokenAt(tokens, at).plain) ?? []) {
      const end = endOf(tokens, at, written.words);
      if (end !== null) return { written, end };
    }
    return null;
  }
}

function endOf<T>(
  tokens: readonly Token[],
  first: number,
  words: Written<T>['words'],
): number | null {
  let at = first;
  for (const word of words) {
    while (at > first && joints.test(tokenAt(tokens, at).text)) at += 1;
    const token = tokenAt(tokens, at);
    if (token.plain !== word.plain || (word.isCapital && !isCapital(token))) return null;
    at += 1;
  }
  return at;
}

/** @returns a name as the place where it is put has it: in capitals where those were capitals */
export const inCase = (name: string, before: string): string =>
  before === before.toUpperCase() && /\p{Lu}{2} \p{Lu}{2}/u.test(before)
    ? name.toUpperCase()
    : matchFirst(name, before);

const matchFirst = (name: string, before: string): string =>
  /^\p{Lu}/u.test(before) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
