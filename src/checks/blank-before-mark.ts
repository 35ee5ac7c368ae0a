/** No blank stands before a mark. */

import { checkPattern } from './making/check-pattern.ts';

/** No blank stands before a mark. */
export const blankBeforeMark = checkPattern({
  id: 'blank-before-mark',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /(?<=[\p{L}\p{N})”])[ \u00a0]+(?=[,;:.!?](?:\s|$))/gu,
  mend: () => '',
  isRight: (_, { paragraph }, { parts }) =>
    [parts.number, parts.date].some((line) => line?.paragraph === paragraph),
});
