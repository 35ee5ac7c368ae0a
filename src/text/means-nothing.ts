/** The words that say that there is nothing. */

import { foldWords } from './fold.ts';

const no = ['khong', 'khong co', 'khong chon', 'none', 'no'];

/** True for "không" and its like, alone. */
export function meansNothing(text: string): boolean {
  return no.includes(foldWords(text));
}
