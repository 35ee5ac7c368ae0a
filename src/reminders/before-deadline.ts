/** Reminds some working days before a deadline; one on a day off counts from the last day worked. */

import type { ReminderRule } from './reminder.ts';

/** 7, 3 and 1 working days before, where nothing else was chosen. */
export const beforeDeadline: ReminderRule = {
  audience: 'units',
  find: ({ due, choices }, { calendar }) => {
    if (due === null) return [];
    const last = calendar.workingDayUntil(due);
    return [...new Set(choices.daysBefore)]
      .toSorted((one, other) => other - one)
      .map((days) => ({ on: calendar.addWorkingDays(last, -days), due }));
  },
};
