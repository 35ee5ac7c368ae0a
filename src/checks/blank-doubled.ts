/** Words are one blank apart. */

import { checkPattern } from './making/check-pattern.ts';

/** Words are one blank apart. */
export const blankDoubled = checkPattern({
  id: 'blank-doubled',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /(?<=[\p{L}\p{N},.;:)”]) {2,}(?=[\p{L}\p{N}(“])/gu,
  mend: () => ' ',
  isRight: ({ index, 0: blanks }, { paragraph, text }, { parts }) =>
    /(?:ngày|tháng|năm|số:?)$/iu.test(text.slice(0, index)) ||
    /^(?:tháng|năm)(?!\p{L})/u.test(text.slice(index + blanks.length)) ||
    [parts.number, parts.date, parts.recipientsTitle].some((line) => line?.paragraph === paragraph),
});
