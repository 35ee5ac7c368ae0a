/** No basis is younger than the document. */

import { datesIn } from './making/dates.ts';
import { defineCheck, findingIn } from './making/define-check.ts';

/** No basis is younger than the document. */
export const basesLater = defineCheck({
  id: 'bases-later',
  looksAt: 'words',
  source: 'PL1-II.6a',
  gravity: 'error',
  find: ({ parts: { bases }, day: { year, month } }) =>
    year === null
      ? []
      : bases.flatMap((line) =>
          datesIn(line.text)
            .filter(
              (date) =>
                date.year > year || (date.year === year && month !== null && date.month > month),
            )
            .map(({ at, text }) => findingIn(line, at, text, null)),
        ),
});
