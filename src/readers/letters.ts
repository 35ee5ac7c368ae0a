/** Compares and writes the letters of Vietnamese words. */

/** @returns small letters without marks */
export const foldWord = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** True for the same letters and marks, wherever the tone stands ("hòa", "hoà") and in any case. */
export const isSameSpelling = (one: string, other: string): boolean =>
  spellingOf(one) === spellingOf(other);

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function spellingOf(word: string): string {
  const apart = word.toLowerCase().normalize('NFD');
  return `${apart.replaceAll(toneMarks, '')}${(apart.match(toneMarks) ?? []).join('')}`.normalize(
    'NFC',
  );
}

/** @returns the syllable with the capitals that the other word has */
export function writeLike(syllable: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return syllable.toUpperCase();
  const isRaised = /^\p{Lu}/u.test(like);
  return isRaised ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}
