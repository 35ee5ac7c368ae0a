/** The archive begins with the registry, "VT". */

import { checkPattern } from './making/check-pattern.ts';

/** The archive begins with the registry, "VT". */
export const archiveOffice = checkPattern({
  id: 'archive-office',
  source: 'PL1-II.9d',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<=Lưu\s*:\s*)(?!VT\b)(?:\p{L}+\s*,\s*)+VT\b/gu,
  mend: ([found]) =>
    [
      'VT',
      ...found
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== 'VT'),
    ].join(', '),
  lines: ({ parts }) => (parts.archive === null ? [] : [parts.archive]),
});
