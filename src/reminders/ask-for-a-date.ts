/** Asks the office once for a date where a plan names only what something happens around. */

import { addDays } from '../calendar/day.ts';
import { obstacleOf } from '../duty/duties.ts';
import type { ReminderRule } from './reminder.ts';

/** Early enough for every usual reminder of a date that lies some days before the anchor. */
const workingDaysBefore = 14;

/** "Trước, trong và sau ngày 18/5": the units hear nothing until there is a date. */
export const askForADate: ReminderRule = {
  audience: 'office',
  find: (duty, { calendar, startedAt, hour }) => {
    const anchor = duty.time?.anchor?.slice(0, 10);
    if (anchor === undefined || obstacleOf(duty) !== 'anchor') return [];
    const usual = calendar.addWorkingDays(anchor, -workingDaysBefore);
    const on = startedAt === null ? usual : later(usual, firstDayFrom(startedAt, hour));
    const working = calendar.isWorkingDay(on) ? on : calendar.nextWorkingDay(on);
    return working <= anchor ? [{ on: working, due: null }] : [];
  },
};

function firstDayFrom(moment: string, hour: string): string {
  const day = moment.slice(0, 10);
  return moment.slice(11) <= hour ? day : addDays(day, 1);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
