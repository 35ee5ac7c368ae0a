/** Writes names of bodies the way the decree has it: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" → "Sở Khoa học và Công nghệ". */

import { type Token, tokenAt, tokenise } from '../text/token.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { mayMean } from '../text/spelling.ts';
import { fieldWords, headWords, smallWords } from './vocabulary.ts';

const field = createPhraseTest(...fieldWords, ...headWords);
const small = createPhraseTest(smallWords);
const spelled = [...fieldWords, ...headWords].flatMap((line) => line.split('|'));

/**
 * Writes a name in its proper capitals. Words that were typed without marks keep their letters: which
 * place "Dong Phu" is nobody can tell.
 *
 * @see Decree 30/2020/NĐ-CP, Annex II, part IV
 */
export function writeName(name: string): string {
  const tokens = tokenise(name);
  let written = '';
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at);
    for (const [index, word] of phrase.words.entries()) {
      const isSpaced = tokenAt(tokens, at + index).isSpaced && written !== '';
      const isCapital = !phrase.isSmall && (index === 0 || !phrase.isField);
      written += `${isSpaced ? ' ' : ''}${keepsCase(word, name) ? word : recase(word, isCapital)}`;
    }
    at += phrase.words.length;
  }
  return written;
}

/** The words that are written as one: a field, a head, small words, or a word of its own. */
function phraseAt(tokens: readonly Token[], at: number) {
  const [smallEnd, fieldEnd] = [small(tokens, at), field(tokens, at)];
  const isSmall = at > 0 && smallEnd !== null;
  const isField = fieldEnd !== null && !isSmall;
  const end = (isSmall ? smallEnd : fieldEnd) ?? at + 1;
  const words = tokens.slice(at, end).map(({ text }) => text);
  return { isSmall, isField, words: isField ? respell(words) : words };
}

/** Words of a known field get their marks back. */
function respell(words: readonly string[]): readonly string[] {
  const found = spelled.find((phrase) => {
    const parts = phrase.split(' ');
    return (
      parts.length === words.length && parts.every((part, at) => mayMean(words[at] ?? '', part))
    );
  });
  return found?.split(' ') ?? words;
}

/** Short forms in a name that is not all in capitals stay as they are: "HĐND". */
const keepsCase = (word: string, name: string): boolean =>
  /^\p{Lu}{2,}/u.test(word) &&
  (name !== name.toUpperCase() || ['HĐND', 'UBND', 'TNCS'].includes(word));

function recase(word: string, isCapital: boolean): string {
  const lower = word.toLowerCase();
  return isCapital ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
