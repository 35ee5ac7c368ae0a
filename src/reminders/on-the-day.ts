/** Reminds on the day of a deadline, or on the last working day before it. */

import type { ReminderRule } from './reminder.ts';

/** The last reminder before it is too late. */
export const onTheDay: ReminderRule = {
  audience: 'units',
  find: ({ due, choices }, { calendar }) =>
    due === null || !choices.isOnTheDay ? [] : [{ on: calendar.workingDayUntil(due), due }],
};
