/** Judges whether the text layer of a page is what is printed on it. */

import { measureVietnamese } from '../syllable.ts';

/** Layers of glyph codes reach 0.4, texts of offices 0.95. */
const leastVietnamese = 0.8;
/** Signing programs stamp fewer letters than this on a page that is a picture. */
const fewLetters = 120;

/** True for a layer that is Vietnamese and says more than who signed. */
export function isBelieved(text: string): boolean {
  const told = text.replaceAll(stamp, ' ');
  const letters = told.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewLetters && measureVietnamese(told) >= leastVietnamese;
}

const stamp =
  /(?:người ký|ký bởi|thời gian ký|ngày ký|signed by|date)\s*:.{0,120}?(?=người ký|ký bởi|thời gian ký|ngày ký|$)/giu;
