/** The name of the Day is written with its capitals. */

import { checkPattern } from './making/check-pattern.ts';

/** The name of the Day is written with its capitals. */
export const dayNameCase = checkPattern({
  id: 'day-name-case',
  source: 'PL2-V.5',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<!\p{L})[Nn]gày [kK]hoa học và [cC]ông nghệ Việt Nam(?!\p{L})/gu,
  mend: () => 'Ngày Khoa học và Công nghệ Việt Nam',
  isRight: ([words]) => words === 'Ngày Khoa học và Công nghệ Việt Nam',
});
