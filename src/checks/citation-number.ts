/** A cited act has the word "số" before its number. */

import { checkPattern } from './making/check-pattern.ts';

/** A cited act has the word "số" before its number. */
export const citationNumber = checkPattern({
  id: 'citation-number',
  source: 'PL1-II.6b',
  standing: 'decree',
  gravity: 'advice',
  pattern:
    /(?<=(?<!\p{L})(?:Nghị định|Thông tư|Quyết định|Công văn|Chỉ thị|Kế hoạch|Tờ trình|Thông báo|Nghị quyết) )(?=\d{1,5}\/)/gu,
  mend: () => 'số ',
});
