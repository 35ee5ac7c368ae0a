/** Hours are written one way. */

import { checkPattern } from './making/check-pattern.ts';

/** Hours are written one way. */
export const hourForm = checkPattern({
  id: 'hour-form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  pattern: /(?<!\d)\d{1,2}:\d{2}(?= ?(?:ngày|,|\(|sáng|chiều))/gu,
  mend: ([hour]) => hour.replace(':', 'h'),
});
