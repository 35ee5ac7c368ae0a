/** `yes-no`: có or không. */

import { z } from 'zod';

import { foldWords } from '../text/fold.ts';
import { defineQuestion } from './define-question.ts';
import { accept, quote, refuse } from './reading.ts';

const yes = ['co', 'dung', 'dung roi', 'dung vay', 'phai', 'vang', 'da', 'da co', 'u', 'uh', 'um'];
const yesToo = ['roi', 'dong y', 'duoc', 'chac', 'yes', 'y', 'ok', 'oke', 'okay', 'true', '1', 'x'];
const no = ['khong', 'khong co', 'khong dung', 'khong phai', 'ko', 'k', 'kg', 'khg', 'hong', 'sai'];
const noToo = ['chua', 'chua co', 'thoi', 'dung lai', 'no', 'n', 'false', '0', '2'];

/** Words that people put around the answer, in order of use: "dạ có ạ", "có nhé". */
const politeness = ['a', 'nhe', 'nha', 'em', 'anh', 'chi', 'ban', 'oi', 'thi'];
const emoji = new Map([
  ['👍', true],
  ['✅', true],
  ['👎', false],
  ['❌', false],
]);

/** The kind `yes-no`. Its answer is true or false. */
export const yesNo = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: false,
  read: (typed) => {
    const answer = answerIn(typed);
    return answer === null ? refuse('problem-yes-no', { text: quote(typed) }) : accept(answer);
  },
  claims: (typed) => answerIn(typed) !== null,
  write: (value) => (value === true ? 'có' : 'không'),
});

function answerIn(typed: string): boolean | null {
  const sign = emoji.get(typed.trim());
  if (sign !== undefined) return sign;
  const words = foldWords(typed).split(' ');
  const short = words.filter((word) => !politeness.includes(word)).join(' ');
  const core = short.startsWith('da ') ? short.slice(3) : short;
  for (const answer of [words.join(' '), short, core]) {
    if (yes.includes(answer) || yesToo.includes(answer)) return true;
    if (no.includes(answer) || noToo.includes(answer)) return false;
  }
  return null;
}
