/** No word stands twice by mistake. */

import { checkPattern } from './making/check-pattern.ts';

/** No word stands twice by mistake. */
export const wordDoubled = checkPattern({
  id: 'word-doubled',
  source: 'chính tả',
  standing: 'language',
  gravity: 'warning',
  pattern:
    /(?<!\p{L})(?<word>và|của|các|trong|được|cho|là|với|theo|về|tại|có|đã|này|những|một|khi|từ|đến|để|do|bởi|cũng|sẽ|thì|mà|trên|dưới|nhằm|phải|trước|sau|\p{L}+ \p{L}+)[ \u00a0]+(?<wrong>\k<word>)(?!\p{L})/giu,
  mend: null,
});
