/** No signs of a chat program are left in. */

import { checkPattern } from './making/check-pattern.ts';

/** No signs of a chat program are left in. */
export const markdownLeft = checkPattern({
  id: 'markdown-left',
  source: 'lỗi văn thư',
  standing: 'habit',
  gravity: 'warning',
  pattern: /\*\*|^#{1,4} |`{1,3}|^\* (?=\p{L}.*\*\*)/gu,
  mend: () => '',
});
