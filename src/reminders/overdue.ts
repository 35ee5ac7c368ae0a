/** Reminds on each working day after a deadline, a limited number of times. */

import type { Finding, ReminderRule } from './reminder.ts';

/** Ten times where nothing else was chosen. */
export const overdue: ReminderRule = {
  audience: 'units',
  find: ({ due, choices }, { calendar }) => {
    if (due === null) return [];
    const findings: Finding[] = [];
    let on = due;
    for (let times = 0; times < choices.overdueTimes; times += 1) {
      on = calendar.nextWorkingDay(on);
      findings.push({ on, due });
    }
    return findings;
  },
};
