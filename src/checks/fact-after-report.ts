/** No deadline lies after the day on which the report is due. */

import { foldText } from '../text/fold.ts';
import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** No deadline lies after the day on which the report is due. */
export const factAfterReport = defineCheck({
  id: 'fact-after-report',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) => {
    const report = facts?.activities.find(({ title }) => /^bao cao ket qua\b/.test(foldText(title)))
      ?.time?.due;
    return typeof report !== 'string'
      ? []
      : ofActivities(facts, ({ time }) =>
          typeof time?.due === 'string' && time.due.slice(0, 10) > report.slice(0, 10)
            ? time.due.slice(0, 10)
            : null,
        );
  },
});
