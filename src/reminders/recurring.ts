/** Reminds of a duty that recurs, each time it is due, and a little before where it is due seldom. */

import { findSeries } from '../duty/occurrences.ts';
import type { Recurrence } from '../duty/read-recurrence.ts';
import type { Finding, ReminderRule } from './reminder.ts';

/** What was said to be done is passed over; the next time is reminded of again. */
export const recurring: ReminderRule = {
  audience: 'units',
  find: ({ time, settled, choices }, { calendar, window }) => {
    const series = findSeries(time, window);
    if (series === null) return [];
    const { recurrence, days } = series;
    const done = new Set(settled.map((day) => days.find((due) => due >= day)));
    const before = choices.daysBefore.filter((count) => count <= mostDaysBefore(recurrence));
    const found = new Map<string, Finding>();
    for (const due of days) {
      if (done.has(due) || (recurrence.every === 'day' && !calendar.isWorkingDay(due))) continue;
      const last = calendar.workingDayUntil(due);
      const ahead = before.map((count) => calendar.addWorkingDays(last, -count));
      // Of two that are due on one weekend, or come close upon each other, the first is named.
      for (const on of choices.isOnTheDay ? [last, ...ahead] : ahead)
        if (!found.has(on)) found.set(on, { on, due });
    }
    return [...found.values()].toSorted((one, other) => one.on.localeCompare(other.on));
  },
};

/** A reminder must not come before the duty that precedes it is due. */
function mostDaysBefore(recurrence: Recurrence): number {
  switch (recurrence.every) {
    case 'day':
      return 0;
    case 'week':
      return recurrence.weekdays.length === 1 ? 1 : 0;
    case 'month':
      return recurrence.days.length === 1 ? 7 : 3;
    case 'quarter':
    case 'year':
      return 60;
  }
}
