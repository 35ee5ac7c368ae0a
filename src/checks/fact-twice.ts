/** No activity stands twice. */

import { foldWords } from '../text/fold.ts';
import { defineCheck } from './making/define-check.ts';
import { ofActivities } from './making/facts.ts';

/** No activity stands twice. */
export const factTwice = defineCheck({
  id: 'fact-twice',
  looksAt: 'facts',
  source: 'dữ kiện của bản nháp',
  standing: 'habit',
  gravity: 'warning',
  find: (_, facts) =>
    ofActivities(facts, ({ title }, index) =>
      (facts?.activities ?? [])
        .slice(0, index)
        .some((other) => foldWords(other.title) === foldWords(title))
        ? title
        : null,
    ),
});
