/** A line folded letter by letter, so that a place found in it is the same place in the line. */

import { lettersOf } from './spelling.ts';

/** @returns the text in small letters without marks, of the same length */
export function foldLine(text: string): string {
  let folded = '';
  for (const sign of text.normalize('NFC')) {
    const letters = /\p{L}/u.test(sign) ? lettersOf(sign) : sign;
    folded += letters.length === sign.length ? letters : sign;
  }
  return folded;
}
