/** No deadline falls on a day off. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** No deadline falls on a day off. */
export const factDayOff = defineCheck({
  id: 'fact-day-off',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'advice',
  find: (_, facts, known) =>
    ofActivities(facts, ({ time }) =>
      typeof time?.due === 'string' && known.isDayOff(time.due.slice(0, 10))
        ? time.due.slice(0, 10)
        : null,
    ),
});
