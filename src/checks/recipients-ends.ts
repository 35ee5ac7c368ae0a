/** Each recipient ends with a semicolon. */

import { defineCheck } from './making/define-check.ts';
import { findListEnds } from './making/list-ends.ts';

/** Each recipient ends with a semicolon. */
export const recipientsEnds = defineCheck({
  id: 'recipients-ends',
  looksAt: 'words',
  source: 'PL1-II.9d',
  gravity: 'warning',
  find: ({ parts: { recipients, archive } }) => {
    const lines = recipients.filter((line) => line !== archive);
    // A recipient may go on in the next line.
    const ended = lines.filter((_, at) => {
      const next = lines[at + 1];
      return next === undefined || /^[-–+]/.test(next.text) || next.paragraph.number !== null;
    });
    return findListEnds(ended, archive === null ? '.;' : ';');
  },
});
