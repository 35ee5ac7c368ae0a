/** Each recipient has a dash before it. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** Each recipient has a dash before it. */
export const recipientsDash = defineCheck({
  id: 'recipients-dash',
  looksAt: 'words',
  source: 'PL1-II.9d',
  gravity: 'warning',
  find: ({ parts: { recipients } }) =>
    recipients
      .filter(
        ({ text, paragraph, start }) =>
          !/^[-–+(]/.test(text) &&
          paragraph.number === null &&
          /^[\p{Lu}]/u.test(text) &&
          start === 0 &&
          /[;.]$/.test(text),
      )
      .map((line) => {
        const at = { paragraph: line.paragraph.index, start: line.start, end: line.start + 1 };
        return findingAt(line, {
          mend: [{ type: 'words', ...at, words: `- ${line.text.slice(0, 1)}` }],
        });
      }),
});
