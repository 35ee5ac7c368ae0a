/** Of several addressees each ends with a semicolon, the last with a full stop. */

import { defineCheck } from './making/define-check.ts';
import { findListEnds } from './making/list-ends.ts';

/** Of several addressees each ends with a semicolon, the last with a full stop. */
export const addresseesEnds = defineCheck({
  id: 'addressees-ends',
  looksAt: 'words',
  source: 'PL1-II.9d',
  gravity: 'warning',
  find: ({ parts: { addressees } }) => {
    const listed = addressees.filter(
      ({ text, paragraph }) => /^[-–+]/.test(text) || paragraph.number !== null,
    );
    return listed.length < 2 ? [] : findListEnds(listed);
  },
});
