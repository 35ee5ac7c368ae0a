/** Names begin with capitals. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** Names begin with capitals. */
export const factLowerCase = defineCheck({
  id: 'fact-lower-case',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'advice',
  find: (_, facts) =>
    ofActivities(
      facts,
      ({ leads, coordinators }) =>
        [...leads, ...coordinators].find(
          (name) => /^\p{Ll}/u.test(name) && !/^(?:các|toàn|mọi|những) /u.test(name),
        ) ?? null,
    ),
});
