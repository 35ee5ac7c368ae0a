/** "Như trên" needs somebody above. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** "Như trên" needs somebody above. */
export const asAboveNeedless = defineCheck({
  id: 'as-above-needless',
  looksAt: 'words',
  source: 'PL1-II.9b',
  gravity: 'error',
  find: ({ parts: { addressees, recipients, code } }) =>
    addressees.length > 0 || code === 'GM'
      ? []
      : recipients
          .filter(({ folded }) => /^[-–+] ?nhu (?:tren|kinh gui)/.test(folded))
          .map((line) => findingAt(line)),
});
