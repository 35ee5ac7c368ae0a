/** A line is drawn under the abstract. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { hasLineNear } from './making/drawn-line.ts';

/** A line is drawn under the abstract. */
export const abstractLine = defineCheck({
  id: 'abstract-line',
  looksAt: 'form',
  source: 'PL1-II.5b',
  gravity: 'warning',
  find: (sheet) => {
    const line = sheet.parts.abstract.at(-1);
    return line && !hasLineNear(sheet, line) ? [findingAt(line)] : [];
  },
});
