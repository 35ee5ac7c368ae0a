/** Compares words the way staff type them: marks left out, tones on the other vowel. */

/** A word taken apart: letters, the mark of each (ă, ơ, đ …), and its tones wherever they stand. */
interface Spelling {
  readonly letters: string;
  readonly marks: readonly string[];
  readonly tone: string;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;
const known = new Map<string, Spelling>();
/** More words than people use means that these are none. */
const maxKnown = 8_000;
/** Longer pieces are no words. */
const maxLength = 24;

function spell(word: string): Spelling {
  const found = known.get(word);
  if (found !== undefined) return found;
  const marks: string[] = [];
  let letters = '';
  let tone = '';
  for (const sign of word.toLowerCase().normalize('NFD')) {
    if (tones.test(sign)) tone += sign;
    else if (/\p{M}/u.test(sign)) marks[marks.length - 1] = `${marks.at(-1) ?? ''}${sign}`;
    else {
      letters += sign === 'đ' ? 'd' : sign;
      marks.push(sign === 'đ' ? '-' : '');
    }
  }
  const spelling = { letters, marks, tone };
  if (known.size >= maxKnown) known.clear();
  if (word.length <= maxLength) known.set(word, spelling);
  return spelling;
}

/** @returns the letters of a word without marks and tones, in lower case */
export function lettersOf(word: string): string {
  return spell(word).letters;
}

/**
 * True when what was typed may be this word: no mark or tone contradicts it ("truớc" may be "trước",
 * "thứ tự" is no "thứ tư").
 */
export function mayMean(typed: string, word: string): boolean {
  const [one, other] = [spell(typed), spell(word)];
  if (one.letters !== other.letters) return false;
  if (one.tone !== '' && one.tone !== other.tone) return false;
  return one.marks.every((mark, at) => mark === '' || mark === other.marks[at]);
}
