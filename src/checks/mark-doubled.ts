/** Marks stand once. */

import { checkPattern } from './making/check-pattern.ts';

/** Marks stand once. */
export const markDoubled = checkPattern({
  id: 'mark-doubled',
  source: 'chính tả',
  standing: 'language',
  gravity: 'warning',
  pattern: /,{2,}|;{2,}|(?<!\.)\.{2}(?![.\/])|:{2,}|,\.|;\.|\.,|\.;/gu,
  mend: null,
});
