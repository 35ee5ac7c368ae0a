/** Every date exists. */

import { everyLine } from './making/check-pattern.ts';
import { datesIn } from './making/dates.ts';
import { defineCheck, findingIn } from './making/define-check.ts';

/** Every date exists. */
export const dayImpossible = defineCheck({
  id: 'day-impossible',
  looksAt: 'words',
  source: 'lịch',
  standing: 'language',
  gravity: 'error',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      line === sheet.parts.date
        ? []
        : datesIn(line.text)
            .filter(({ isReal }) => !isReal)
            .map(({ at, text }) => findingIn(line, at, text, null)),
    ),
});
