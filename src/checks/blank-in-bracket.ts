/** No blank stands inside brackets and quotation marks. */

import { checkPattern } from './making/check-pattern.ts';

/** No blank stands inside brackets and quotation marks. */
export const blankInBracket = checkPattern({
  id: 'blank-in-bracket',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /(?<=[(“])[ \u00a0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[ \u00a0]+(?=[)”])/gu,
  mend: () => '',
});
