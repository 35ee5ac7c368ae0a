/** A text for signature does not speculate. */

import { checkPattern } from './making/check-pattern.ts';

/** A text for signature does not speculate. */
export const speculation = checkPattern({
  id: 'speculation',
  source: 'lỗi văn thư C',
  standing: 'habit',
  gravity: 'advice',
  pattern: /(?<!\p{L})(?:gần như|có lẽ|hình như|chắc là|đại khái|khoảng chừng)(?!\p{L})/giu,
  mend: null,
});
