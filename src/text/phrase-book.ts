/** Looks up phrases in a text: which of many begins at a word, the longest first. */

import { type Token, tokenAt, tokenise } from './token.ts';
import { lettersOf, mayMean } from './spelling.ts';

/** A phrase that was found: what it stands for, and the token behind it. */
export interface FoundPhrase<Role> {
  readonly role: Role;
  readonly end: number;
}

/** Finds the longest phrase that begins at a token. */
export type PhraseBook<Role> = (tokens: readonly Token[], at: number) => FoundPhrase<Role> | null;

/**
 * @param entries - phrases by what they stand for
 */
export function createPhraseBook<Role extends string>(
  entries: Readonly<Record<Role, readonly string[]>>,
): PhraseBook<Role> {
  const index = new Map<string, { words: string[]; role: Role }[]>();
  for (const [role, lines] of Object.entries<readonly string[]>(entries)) {
    for (const phrase of lines.flatMap(phrasesIn)) {
      const words = tokenise(phrase).map(({ text }) => text);
      const key = lettersOf(words[0] ?? '');
      index.set(key, [...(index.get(key) ?? []), { words, role: role as Role }]);
    }
  }
  for (const list of index.values()) list.sort((one, two) => two.words.length - one.words.length);
  return (tokens, at) => {
    for (const { words, role } of index.get(lettersOf(tokenAt(tokens, at).text)) ?? []) {
      if (words.every((word, step) => mayMean(tokenAt(tokens, at + step).text, word)))
        return { role, end: at + words.length };
    }
    return null;
  };
}

/** @returns the phrases of a line of the vocabulary, parted by bars */
export function phrasesIn(line: string): string[] {
  return line
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** A test of whether one of some phrases begins at a token; the answer is where it ends. */
export type PhraseTest = (tokens: readonly Token[], at: number) => number | null;

/** @returns a test for some phrases that all mean the same */
export function createPhraseTest(...lines: readonly string[]): PhraseTest {
  const book = createPhraseBook({ it: lines });
  return (tokens, at) => book(tokens, at)?.end ?? null;
}
