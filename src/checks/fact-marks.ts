/** Texts have their diacritics. */

import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';
import { isWithoutMarks } from './making/marks.ts';

/** Texts have their diacritics. */
export const factMarks = defineCheck({
  id: 'fact-marks',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) => ofActivities(facts, ({ title }) => (isWithoutMarks(title) ? title : null)),
});
