/** A plan, a notice, a decision is addressed to nobody: its recipients are named at the foot. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** A plan, a notice, a decision is addressed to nobody: its recipients are named at the foot. */
export const addresseesNeedless = defineCheck({
  id: 'addressees-needless',
  looksAt: 'words',
  source: 'PL1-II.9c',
  gravity: 'error',
  find: ({ parts: { addressees, code } }) =>
    code !== null && unaddressed.has(code)
      ? addressees.slice(0, 1).map((line) => findingAt(line))
      : [],
});

const unaddressed = new Set(['KH', 'TB', 'QĐ', 'CT', 'NQ', 'CTr', 'QC', 'QyĐ', 'HD']);
