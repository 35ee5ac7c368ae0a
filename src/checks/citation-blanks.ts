/** No blanks stand in the sign of a cited act. */

import { checkPattern } from './making/check-pattern.ts';

/** No blanks stand in the sign of a cited act. */
export const citationBlanks = checkPattern({
  id: 'citation-blanks',
  source: 'PL1-II.3c',
  standing: 'decree',
  gravity: 'advice',
  pattern:
    /(?<=\d)\s+\/(?=\s?\p{Lu}{2})|(?<=\d\/)\s+(?=\p{Lu}{2,}-)|(?<=\d\/(?:NĐ|QĐ|TT|KH|BC|CV|TB|NQ|CT|BB|TTr))\s*[–]\s*(?=\p{Lu}{2})|(?<=\d\/(?:NĐ|QĐ|TT|KH|BC|CV|TB|NQ|CT|BB|TTr))\s+-\s*(?=\p{Lu}{2})|(?<=\d\/(?:NĐ|QĐ|TT|KH|BC|CV|TB|NQ|CT|BB|TTr))-\s+(?=\p{Lu}{2})/gu,
  mend: ([wrong]) => (wrong.includes('/') ? '/' : /[-–]/.test(wrong) ? '-' : ''),
  isRight: (_, { paragraph }, { parts }) => parts.number?.paragraph === paragraph,
});
