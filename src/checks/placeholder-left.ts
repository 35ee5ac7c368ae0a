/** No placeholder of a model is left in. */

import { checkPattern } from './making/check-pattern.ts';

/** No placeholder of a model is left in. */
export const placeholderLeft = checkPattern({
  id: 'placeholder-left',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'warning',
  pattern:
    /\[[^\]\d]{2,80}\]|\{\{[^}]*\}\}|<[^<>]{2,60}>|(?<!\p{L})x{3,}(?!\p{L})|…{2,}|\.{4,}|_{4,}/giu,
  mend: null,
  isRight: (_, { paragraph, text }, { parts }) =>
    !/\p{L}/u.test(text) ||
    [parts.number, parts.date].some((line) => line?.paragraph === paragraph),
});
