/** Brackets come in pairs. */

import { checkPattern } from './making/check-pattern.ts';
import { findUnpaired } from './making/pairs.ts';

/** Brackets come in pairs. */
export const bracketStray = checkPattern({
  id: 'bracket-stray',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /[()]/gu,
  mend: null,
  isRight: (match, line) => {
    const text = line.text.replaceAll(/(?:^|\s)(?:\p{L}|\d{1,2}|[ivx]{1,4})\)(?=\s)/gu, (mark) =>
      ' '.repeat(mark.length),
    );
    if (text[match.index] !== match[0]) return true;
    return match.index !== findUnpaired(text);
  },
  lines: ({ parts }) => parts.body,
});
