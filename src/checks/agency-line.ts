/** A line is drawn under the issuing body. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { hasLineNear } from './making/drawn-line.ts';

/** A line is drawn under the issuing body. */
export const agencyLine = defineCheck({
  id: 'agency-line',
  looksAt: 'form',
  source: 'PL1-II.2b',
  gravity: 'warning',
  find: (sheet) => {
    const line = sheet.parts.agency.at(-1);
    return line && !hasLineNear(sheet, line) ? [findingAt(line)] : [];
  },
});
