/** A basis names the number and the day of the act; of a law the name is enough. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** A basis names the number and the day of the act; of a law the name is enough. */
export const basesComplete = checkPattern({
  id: 'bases-complete',
  source: 'PL1-II.6b',
  standing: 'decree',
  gravity: 'warning',
  pattern:
    /^Căn cứ (?:Nghị định|Thông tư|Quyết định|Công văn|Kế hoạch|Chỉ thị|Nghị quyết|Hướng dẫn|Thông báo|Văn bản)(?!.*\d\s*[\/-]\s*\p{L}).*$/giu,
  mend: null,
  lines: (sheet) => linesOfPart(sheet, 'bases'),
});
