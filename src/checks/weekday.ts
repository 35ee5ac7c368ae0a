/** A weekday beside a date is that of the date. */

import { everyLine } from './making/check-pattern.ts';
import { defineCheck, findingIn } from './making/define-check.ts';
import { findWeekdays } from './making/weekdays.ts';

/** A weekday beside a date is that of the date. */
export const weekday = defineCheck({
  id: 'weekday',
  looksAt: 'words',
  source: 'lịch',
  standing: 'language',
  gravity: 'error',
  find: (sheet) =>
    everyLine(sheet).flatMap((line) =>
      findWeekdays(line.text, sheet.day.year)
        .filter(({ said, real }) => said !== real)
        .map(({ at, text, real }) => findingIn(line, at, text, null, { args: { real } })),
    ),
});
