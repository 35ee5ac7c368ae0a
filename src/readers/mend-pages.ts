/** Mends the letters of printed pages: marks that were misread, where the syllable or the phrase tells. */

import { foldWord, isSameSpelling, writeLike } from './letters.ts';
import { knownPhrases, rareSyllables } from './known-phrases.ts';
import { mendNumbers } from './mend-numbers.ts';
import type { PrintedPage, PrintedWord } from './printed-page.ts';
import { isSyllable } from './syllable.ts';

/** Pages with their letters mended. */
export interface MendedPages {
  readonly pages: readonly PrintedPage[];
  /** Words that were mended. */
  readonly count: number;
}

/**
 * Mends words whose syllable is impossible or whose phrase is known; a mended word keeps what was read.
 *
 * @param pages - the pages of one document
 * @param names - names that are known beforehand
 */
export function mendPages(pages: readonly PrintedPage[], names: readonly string[]): MendedPages {
  const words = pages.flatMap((page) => page.words.map(openWord));
  if (words.every(({ word }) => word.certainty === 1 && !hasForeignHorn(word.text)))
    return { pages, count: 0 };
  for (const word of words) word.core = mendHorns(word.core);
  mendPhrases(words, phraseBook(names));
  mendSingles(words);
  const mended = mendNumbers(words.map(closeWord));
  let at = 0;
  const result = pages.map((page) => ({
    ...page,
    words: page.words.map(() => mended[at++]).filter((word) => word !== undefined),
  }));
  return { pages: result, count: mended.filter(({ asRead }) => asRead !== null).length };
}

/** A word under the needle: its letters, and the marks around them. */
interface OpenWord {
  readonly word: PrintedWord;
  readonly before: string;
  core: string;
  readonly behind: string;
}

function openWord(word: PrintedWord): OpenWord {
  const [, before = '', core = '', behind = ''] =
    /^([^\p{L}]*)([\p{L}\p{M}]*)(.*)$/su.exec(word.text) ?? [];
  return { word, before, core, behind };
}

function closeWord({ word, before, core, behind }: OpenWord): PrintedWord {
  const text = `${before}${core}${behind}`;
  return text === word.text ? word : { ...word, text, asRead: word.text };
}

/** Some fonts write the letter gha (U+01A2) for the capital u with a horn. */
const hasForeignHorn = (text: string): boolean => /[\u01a2\u01a3]/u.test(text);
const mendHorns = (core: string): string =>
  core.replaceAll('\u01a2', 'Ư').replaceAll('\u01a3', 'ư').normalize('NFC');

type PhraseBook = ReadonlyMap<string, readonly string[]>;

function phraseBook(names: readonly string[]): PhraseBook {
  const known = names.map(
    (name) =>
      name
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  return new Map(
    [...knownPhrases, ...known.filter((words) => words.length > 1)].map((words) => [
      words.map(foldWord).join(' '),
      words,
    ]),
  );
}

const longestPhrase = 8;

function mendPhrases(words: readonly OpenWord[], book: PhraseBook): void {
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt(words, at, book);
    if (phrase === null) continue;
    for (const [index, syllable] of phrase.entries()) {
      const word = words[at + index];
      if (word !== undefined) setCore(word, syllable);
    }
    at += phrase.length - 1;
  }
}

function phraseAt(
  words: readonly OpenWord[],
  at: number,
  book: PhraseBook,
): readonly string[] | null {
  let key = '';
  let found: readonly string[] | null = null;
  for (let length = 1; length <= longestPhrase; length += 1) {
    const word = words[at + length - 1];
    if (word === undefined || word.core === '' || (length > 1 && word.before !== '')) break;
    key = key === '' ? keyOf(word.core) : `${key} ${keyOf(word.core)}`;
    found = book.get(key) ?? found;
    // A mark behind a word ends a phrase.
    if (word.behind !== '') break;
  }
  return found;
}

/** A vowel that was read twice ("Kếêt") counts once where the syllable is impossible. */
const keyOf = (core: string): string =>
  isSyllable(core) ? foldWord(core) : foldWord(core).replaceAll(/([aeiouy])\1/gu, '$1');

function setCore(word: OpenWord, syllable: string): void {
  if (!isSameSpelling(word.core, syllable)) word.core = writeLike(syllable, word.core);
}

/** Words that cannot be syllables get the marks that the document, or the phrases, have elsewhere. */
function mendSingles(words: readonly OpenWord[]): void {
  const seen = countForms(words);
  for (const word of words) {
    const lower = word.core.toLowerCase();
    const usual = rareSyllables[lower];
    if (usual !== undefined) setCore(word, usual);
    else if (word.core.length > 1 && !isAbbreviation(word.core) && !isSyllable(word.core)) {
      const form = bestForm(seen.get(foldWord(word.core)));
      if (form !== null) setCore(word, form);
    }
  }
}

const isAbbreviation = (core: string): boolean =>
  /^[A-ZĐ]+$/u.test(core) || /\p{Ll}\p{Lu}/u.test(core);

type Forms = Map<string, number>;

function countForms(words: readonly OpenWord[]): Map<string, Forms> {
  const seen = new Map<string, Forms>();
  const add = (syllable: string, times: number): void => {
    const fold = foldWord(syllable);
    const forms = seen.get(fold) ?? new Map<string, number>();
    forms.set(syllable, (forms.get(syllable) ?? 0) + times);
    seen.set(fold, forms);
  };
  for (const { word, core } of words)
    if (core.length > 1 && word.certainty > 0.75 && isSyllable(core)) add(core.toLowerCase(), 1);
  for (const syllable of new Set(knownPhrases.flat())) add(syllable, 0.6);
  return seen;
}

/** @returns the form that is more frequent than all others, or null */
function bestForm(forms: Forms | undefined): string | null {
  const [first, second] = [...(forms ?? [])].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return null;
  return second === undefined || first[1] > second[1] * 1.5 ? first[0] : null;
}
