/** Each activity has a time. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** Each activity has a time. */
export const factDeadline = defineCheck({
  id: 'fact-deadline',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) => ofActivities(facts, ({ time }) => (time === null ? '' : null)),
});
