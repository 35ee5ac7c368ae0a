/** No activity ends before it begins. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** No activity ends before it begins. */
export const factOrder = defineCheck({
  id: 'fact-order',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) =>
    ofActivities(facts, ({ time }) =>
      typeof time?.start === 'string' &&
      typeof time.due === 'string' &&
      time.start.slice(0, 10) > time.due.slice(0, 10)
        ? time.text
        : null,
    ),
});
