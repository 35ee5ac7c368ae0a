/** A basis names the day of the act. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A basis names the day of the act. */
export const basesDated = checkPattern({
  id: 'bases-dated',
  source: 'PL1-II.6b',
  standing: 'decree',
  gravity: 'warning',
  pattern:
    /^Căn cứ (?:Nghị định|Thông tư|Quyết định|Công văn|Kế hoạch|Chỉ thị|Hướng dẫn|Thông báo)(?=.*\d+\s*\/\s*[\p{L}\d])(?!.*(?:ngày|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}[-.]\d{1,2}[-.]\d{4})).*$/giu,
  mend: null,
  lines: (sheet) => linesOfPart(sheet, 'bases'),
});
