/** The body above is written in full, where an office wants it so. */

import { checkPattern } from './making/check-pattern.ts';

/** The body above is written in full, where an office wants it so. */
export const parentFull = checkPattern({
  id: 'parent-full',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  isOptional: true,
  pattern: /(?<![\p{L}])UBND(?![\p{L}])/gu,
  mend: () => 'ỦY BAN NHÂN DÂN',
  lines: ({ parts }) => (parts.parent === null ? [] : [parts.parent]),
});
