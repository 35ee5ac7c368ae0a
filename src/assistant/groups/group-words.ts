/** Words that stand after `/nhom`. */

import { foldText } from '../../calendar/fold.ts';

const unbindWords = ['go', 'go bo', 'unbind', 'remove'];

/** @returns whether a word asks to unbind */
export const isUnbindWord = (word: string): boolean => unbindWords.includes(foldText(word));
