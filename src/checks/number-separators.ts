/** Thousands are parted by full stops, decimals by a comma. */

import { checkPattern } from './making/check-pattern.ts';

/** Thousands are parted by full stops, decimals by a comma. */
export const numberSeparators = checkPattern({
  id: 'number-separators',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  pattern: /(?<![\d.,\/])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
  mend: ([number]) => number.replaceAll(',', '.'),
  isRight: ([number]) => !/,\d{3},|,000/.test(number),
});
