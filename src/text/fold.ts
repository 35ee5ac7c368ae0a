/** Folds Vietnamese text for matching: no diacritics, no case. */

/** @returns the text in lower case without diacritics, `đ` as `d`; for comparing, never for showing */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** @returns the folded words and numbers of a text between single spaces, without punctuation */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
