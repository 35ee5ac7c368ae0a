/** Citations write "khoản" and "điểm" small, "Điều", "Chương", "Mục" and "Phần" with capitals. */

import { checkPattern } from './making/check-pattern.ts';

/** Citations write "khoản" and "điểm" small, "Điều", "Chương", "Mục" and "Phần" with capitals. */
export const clauseCase = checkPattern({
  id: 'clause-case',
  source: 'PL2-V.7',
  standing: 'decree',
  gravity: 'advice',
  pattern:
    /(?<=\p{Ll},? )(?<wrong>Khoản|Điểm)(?= (?:\d|[a-zđ][ ,)]))|(?<=(?:khoản|điểm) [\da-zđ]{1,2},? )(?<wrong2>điều)(?= \d)/gu,
  mend: ([word]) => (word.startsWith('đ') ? 'Điều' : word.toLowerCase()),
});
