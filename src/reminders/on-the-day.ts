/** Reminds of a deadline on its day, of what begins at an hour in time before it. */

import { momentsBefore } from '../duty/moments-before.ts';
import type { ReminderRule } from './reminder.ts';

/** The last reminder before it is too late. */
export const onTheDay: ReminderRule = {
  audience: 'units',
  find: (duty, circumstances) => {
    const { due, choices } = duty;
    if (due === null || !choices.isOnTheDay) return [];
    return momentsBefore(duty, circumstances).map((moment) => ({
      on: moment.slice(0, 10),
      hour: moment.slice(11),
      due,
    }));
  },
};
