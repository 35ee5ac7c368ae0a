/** A weekday in a time is that of its date. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';
import { findWeekdays } from './making/weekdays.ts';

/** A weekday in a time is that of its date. */
export const factWeekday = defineCheck({
  id: 'fact-weekday',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) =>
    ofActivities(
      facts,
      ({ time }) =>
        findWeekdays(time?.text ?? '', facts?.year ?? null).find(({ said, real }) => said !== real)
          ?.text ?? null,
    ),
});
