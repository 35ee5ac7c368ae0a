/** The name of the state is written as it is. */

import { defineCheck, findingIn } from './making/define-check.ts';

/** The name of the state is written as it is. */
export const countryWords = defineCheck({
  id: 'country-words',
  looksAt: 'words',
  source: 'PL1-II.1a',
  gravity: 'error',
  find: ({ parts: { country } }) => {
    const words = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
    if (country === null) return [];
    // The tone may stand on either vowel of HOÀ: that is another rule.
    const plain = country.text.normalize('NFC').replaceAll(/\s+/g, ' ').replace('HOÀ', 'HÒA');
    return plain === words ? [] : [findingIn(country, 0, country.text, words)];
  },
});
