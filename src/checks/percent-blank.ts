/** The per cent sign follows its number at once. */

import { checkPattern } from './making/check-pattern.ts';

/** The per cent sign follows its number at once. */
export const percentBlank = checkPattern({
  id: 'percent-blank',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /(?<=\d)[ \u00a0]+%/gu,
  mend: () => '%',
});
