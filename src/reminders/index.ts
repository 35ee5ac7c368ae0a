/** All rules of when to remind. */

import { askForADate } from './ask-for-a-date.ts';
import { beforeDeadline } from './before-deadline.ts';
import { onTheDay } from './on-the-day.ts';
import { overdue } from './overdue.ts';
import { recurring } from './recurring.ts';

/** The rules by name. */
export const reminders = {
  'before-deadline': beforeDeadline,
  'on-the-day': onTheDay,
  overdue,
  recurring,
  'ask-for-a-date': askForADate,
};
