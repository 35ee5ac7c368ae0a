/** No comments are left in. */

import { defineCheck } from './making/define-check.ts';

/** No comments are left in. */
export const commentsLeft = defineCheck({
  id: 'comments-left',
  looksAt: 'form',
  source: 'lỗi văn thư H',
  standing: 'habit',
  gravity: 'warning',
  find: ({ document }) =>
    document.paragraphs
      .filter((paragraph) => paragraph.hasComment && paragraph.story === 'body')
      .map(({ index, text }) => ({
        at: { paragraph: index, start: 0, end: text.length },
        found: text.slice(0, 60),
        mend: [],
      })),
});
