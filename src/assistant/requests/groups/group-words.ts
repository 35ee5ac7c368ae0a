/** Words of `/nhom`: what stands after it, and titles as they are said. */

import { foldText } from '../../../text/fold.ts';

const unbindWords = ['go', 'go bo', 'unbind', 'remove'];

/** @returns whether a word asks to unbind */
export const isUnbindWord = (word: string): boolean => unbindWords.includes(foldText(word));
