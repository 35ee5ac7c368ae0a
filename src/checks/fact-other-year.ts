/** Every deadline lies in the year of the document. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** Every deadline lies in the year of the document. */
export const factOtherYear = defineCheck({
  id: 'fact-other-year',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) =>
    ofActivities(facts, ({ time }) => {
      const year = Number((time?.due ?? '').slice(0, 4));
      return year > 0 && facts !== null && year < facts.year ? (time?.due ?? null) : null;
    }),
});
