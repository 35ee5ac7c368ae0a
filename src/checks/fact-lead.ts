/** Each activity has somebody who leads it. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** Each activity has somebody who leads it. */
export const factLead = defineCheck({
  id: 'fact-lead',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) => ofActivities(facts, ({ leads }) => (leads.length === 0 ? '' : null)),
});
