/** Finds the reminders of a plan: what would be said, of which duty, when. */

import { partsOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { type Standing, stretchesOf } from './answer.ts';
import { hourOf } from './choices.ts';
import {
  allAnswers,
  beginningOf,
  listDuties,
  type ReminderPlan,
  windowOf,
  withStanding,
} from './duties.ts';
import type {
  Circumstances,
  Duty,
  Finding,
  Reminder,
  ReminderRule,
  ReminderRules,
} from '../reminders/reminder.ts';

/** A stretch of time; both are moments or plain days, of which a day begins before its first hour. */
export interface Range {
  /** Reminders of this very moment are not in it. */
  readonly after: string;
  /** Reminders of this very moment are in it. */
  readonly until: string;
}

/** @returns the range from the first moment of a day to the last of another */
export function rangeOfDays(from: string, to: string): Range {
  return { after: from, until: `${to}T23:59` };
}

/**
 * Finds the reminders of a plan within a range, as they were or will be due if nobody says more
 * than the answers do: each answer counts from its own moment on.
 *
 * @param rules - the rules to go by
 * @returns the reminders in the order of time, then of the plan
 */
export function findReminders(
  rules: ReminderRules,
  plan: ReminderPlan,
  range: Range,
  calendar: WorkCalendar,
): Reminder[] {
  const { startedAt, speaksFrom, speaksUntil } = plan.choices;
  const hours = { hour: hourOf(plan.choices), speaksFrom, speaksUntil };
  const circumstances = { calendar, window: windowOf(plan.facts), startedAt, ...hours };
  const answers = allAnswers(plan);
  const named = Object.entries(rules);
  return listDuties(plan)
    .filter(({ choices }) => choices.isOn)
    .flatMap((duty) =>
      stretchesOf(answers, duty).flatMap(({ from, standing }, at, stretches) => {
        const end = stretches[at + 1]?.from ?? endOfTime;
        const isIn = (moment: string) =>
          moment > range.after &&
          moment <= range.until &&
          moment >= (startedAt ?? '') &&
          moment >= from &&
          moment < end;
        if (end <= range.after || from > range.until || isSilent(duty, standing)) return [];
        return findWhile(named, withStanding(duty, standing), circumstances, isIn);
      }),
    )
    .sort(byTime);
}

/** Comes after every moment. */
const endOfTime = '~';

/** @returns the moment of the first reminder after a moment; null when there is none any more */
export function nextWakeAt(
  rules: ReminderRules,
  plan: ReminderPlan,
  after: string,
  calendar: WorkCalendar,
): string | null {
  return findReminders(rules, plan, { after, until: endOfTime }, calendar)[0]?.at ?? null;
}

function byTime(one: Reminder, other: Reminder): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.activity - other.activity || (one.task ?? 0) - (other.task ?? 0);
}

function isSilent({ time }: Duty, { state }: Standing): boolean {
  return state === 'done' && time?.recurrence == null;
}

function findWhile(
  rules: readonly (readonly [string, ReminderRule])[],
  duty: Duty,
  circumstances: Circumstances,
  isIn: (moment: string) => boolean,
): Reminder[] {
  const found: Reminder[] = [];
  for (const [rule, { audience, find }] of rules)
    for (const finding of find(duty, circumstances)) {
      const at = `${finding.on}T${finding.hour ?? circumstances.hour}`;
      if (!isIn(at)) continue;
      const { activity, task, title, within, leads } = duty;
      const said = { time: duty.time?.text ?? '', beginsAt: beginningOf(duty) };
      const about = { activity, task, title, within, leads, ...said };
      found.push({ at, rule, audience, ...about, ...measure(finding, circumstances.calendar) });
    }
  return found;
}

/** @returns how far off a deadline is on a day, in working days ahead or calendar days behind */
export function measure(
  { on, due }: Finding,
  calendar: WorkCalendar,
): Pick<Reminder, 'due' | 'workingDaysLeft' | 'daysLate'> {
  if (due === null) return { due, workingDaysLeft: null, daysLate: null };
  const daysLate = daysBetween(due, on);
  if (daysLate > 0) return { due, workingDaysLeft: null, daysLate };
  return { due, workingDaysLeft: calendar.countWorkingDays(on, due), daysLate: null };
}

/** @returns calendar days from one day to another; negative when the other comes first */
export function daysBetween(from: string, to: string): number {
  return (msOf(to) - msOf(from)) / 86_400_000;
}

function msOf(day: string): number {
  const parts = partsOf(day);
  return Date.UTC(parts.year, parts.month - 1, parts.day);
}
