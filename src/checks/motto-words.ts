/** The motto is written as it is. */

import { defineCheck, findingIn } from './making/define-check.ts';

/** The motto is written as it is. */
export const mottoWords = defineCheck({
  id: 'motto-words',
  looksAt: 'words',
  source: 'PL1-II.1b',
  gravity: 'error',
  find: ({ parts: { motto } }) => {
    if (motto === null) return [];
    const plain = motto.text.normalize('NFC').replaceAll(/[ \u00a0]*[-–—‑][ \u00a0]*/g, ' - ');
    const words = 'Độc lập - Tự do - Hạnh phúc';
    return plain.replaceAll(/\s+/g, ' ') === words ? [] : [findingIn(motto, 0, motto.text, words)];
  },
});
