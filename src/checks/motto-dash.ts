/** The phrases of the motto are joined by hyphens with blanks; some offices write en dashes. */

import { defineCheck, findingIn } from './making/define-check.ts';

/** The phrases of the motto are joined by hyphens with blanks; some offices write en dashes. */
export const mottoDash = defineCheck({
  id: 'motto-dash',
  looksAt: 'words',
  source: 'PL1-II.1b',
  gravity: 'error',
  find: ({ parts: { motto } }, _, { house }) => {
    if (motto === null) return [];
    const dash = house.on.includes('motto-en-dash') ? '–' : '-';
    return [...motto.text.matchAll(/[ \u00a0]*[-–—‑][ \u00a0]*/g)].flatMap((match) =>
      match[0] === ` ${dash} ` ? [] : [findingIn(motto, match.index, match[0], ` ${dash} `)],
    );
  },
});
