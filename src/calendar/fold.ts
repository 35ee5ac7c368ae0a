/** Folds Vietnamese text for matching: no diacritics, no case. */

/** @returns the text in lower case without diacritics, `đ` as `d`; for comparing, never for showing */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
