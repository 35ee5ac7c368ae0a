/** The words are marked as Vietnamese, or Word underlines them all and shows another language. */

import { findIn } from './making/check-letters.ts';
import { everyLine } from './making/check-pattern.ts';
import { defineCheck } from './making/define-check.ts';
import { gatherOnce } from './making/gather-once.ts';

/** The words are marked as Vietnamese, or Word underlines them all and shows another language. */
export const languageVietnamese = defineCheck({
  id: 'language-vietnamese',
  looksAt: 'form',
  source: 'lỗi văn thư H',
  standing: 'habit',
  gravity: 'advice',
  find: (sheet) =>
    gatherOnce(
      everyLine(sheet).flatMap((line) =>
        findIn(line, {
          id: 'language-vietnamese',
          part: 'body',
          source: 'lỗi văn thư H',
          isRight: ({ language }) => language === null || /^(?:vi|en|und)\b/i.test(language),
          mend: { language: 'vi-VN' },
          show: ({ language }) => language ?? '',
        }),
      ),
    ),
});
