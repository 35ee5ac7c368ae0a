/** The title of a part with a Roman number is bold. */

import { findIn } from './making/check-letters.ts';
import { defineCheck } from './making/define-check.ts';

/** The title of a part with a Roman number is bold. */
export const headingBold = defineCheck({
  id: 'heading-bold',
  looksAt: 'form',
  source: 'PL1-V.6b',
  gravity: 'warning',
  find: ({ parts }) =>
    parts.body
      .filter(
        ({ text, paragraph }) =>
          text.length < 120 && /^[IVX]{1,5}\. /.test(`${paragraph.number ?? ''} ${text}`.trim()),
      )
      .flatMap((line) =>
        findIn(line, {
          id: 'heading-bold',
          part: 'body',
          source: 'PL1-V.6b',
          isRight: ({ bold }) => bold,
          mend: { bold: true },
          show: () => '',
        }),
      ),
});
