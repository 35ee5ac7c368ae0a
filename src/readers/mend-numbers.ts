/** Mends figures that were read as letters, where only a number can stand: days, months, articles. */

import { foldWord } from './letters.ts';
import type { PrintedWord } from './printed-page.ts';

const numbered = new Set(['ngay', 'thang', 'nam', 'dieu', 'khoan', 'muc', 'quy']);
/** One figure at least, or a sign that is no word; with letters that look like figures. */
const almostNumber = /^(?=.*\d|[lIO\]|Ì]{1,2}$)[\dlIOoÌ\]|]{1,4}([.,;:)/]?)$/u;

/** @returns the words; figures stand behind "ngày", "tháng", "Điều" and their kin */
export const mendNumbers = (words: readonly PrintedWord[]): PrintedWord[] =>
  words.map((word, index) => {
    const before = words[index - 1];
    if (before === undefined || !numbered.has(foldWord(before.text))) return word;
    if (!almostNumber.test(word.text) || /^\d+[.,;:)/]?$/u.test(word.text)) return word;
    const text = word.text.replaceAll(/[lIÌ\]|]/gu, '1').replaceAll(/[Oo]/gu, '0');
    return { ...word, text, asRead: word.asRead ?? word.text };
  });
