/** Reads the name that somebody tells of themselves: "tên tôi là Nguyễn Văn An". */

import { foldText } from '../../text/fold.ts';
import type { Locale } from '../../locale/locale.ts';
import { readWords } from '../../locale/words.ts';

/** Longest line that tells a name. */
const maxLength = 120;

/** @returns the name that words tell ("tên tôi là Nguyễn Văn An"), or null */
export function readNameTold(text: string, locales: readonly Locale[]): string | null {
  const words = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const folded = foldText(words);
  // Folding keeps the length of every composed letter; other signs could not be cut out again.
  if (words.length > maxLength || /[?\d]/.test(words) || folded.length !== words.length)
    return null;
  const openings = locales.flatMap((locale) => readWords(locale, 'words-name').map(foldText));
  const opening = openings
    .toSorted((one, other) => other.length - one.length)
    .find((one) => folded.startsWith(`${one} `) || folded.startsWith(`${one}:`));
  if (opening === undefined) return null;
  const name = words.slice(opening.length).replace(/^[\s:]+|[\s.!,]+$/g, '');
  return /\p{L}/u.test(name) ? name : null;
}
