/** The first pages stand upright; only tables and annexes may lie. */

import { defineCheck } from './making/define-check.ts';

/** The first pages stand upright; only tables and annexes may lie. */
export const paperUpright = defineCheck({
  id: 'paper-upright',
  looksAt: 'form',
  source: 'PL1-I.2',
  gravity: 'warning',
  find: ({ document, parts }) => {
    const [first] = document.sections;
    const isLying = first !== undefined && first.widthMm > first.heightMm;
    return isLying && parts.tables.length === 0
      ? [{ at: { section: 0 }, found: '', mend: [] }]
      : [];
  },
});
