/** No syllable is one that Vietnamese cannot have. */

import { checkPattern } from './making/check-pattern.ts';
import { isSyllable } from './making/syllable.ts';

/** No syllable is one that Vietnamese cannot have. */
export const syllableImpossible = checkPattern({
  id: 'syllable-impossible',
  source: 'chính tả',
  standing: 'language',
  gravity: 'warning',
  pattern: /(?<![\p{L}\p{N}.@\/&’'-])\p{L}{2,}(?![\p{L}\p{N}@\/&’']|-\p{L}|\.\p{L})/gu,
  mend: null,
  isRight: ([word]) => isForeign(word) || isSyllable(word),
});

/** Words without marks, long ones, and short forms are not ours to judge. */
const isForeign = (word: string): boolean =>
  !/[^\u0000-\u007f]/.test(word) || word.length > 8 || /.\p{Lu}|[\u0370-\u04ff]/u.test(word);
