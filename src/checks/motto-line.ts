/** A line is drawn under the motto, as long as its words. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { hasLineNear } from './making/drawn-line.ts';

/** A line is drawn under the motto, as long as its words. */
export const mottoLine = defineCheck({
  id: 'motto-line',
  looksAt: 'form',
  source: 'PL1-II.1b',
  gravity: 'warning',
  find: (sheet) => {
    const line = sheet.parts.motto;
    return line && !hasLineNear(sheet, line) ? [findingAt(line)] : [];
  },
});
