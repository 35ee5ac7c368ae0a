/** How a plan stands at a moment: each of its duties, done, late or still ahead. */

import type { WorkCalendar } from '../calendar/working-days.ts';
import { noStanding, type Standing, stretchesOf } from './answer.ts';
import { allAnswers, listDuties, type ReminderPlan, windowOf, withStanding } from './duties.ts';
import { measure } from './find-reminders.ts';
import { findSeries } from './occurrences.ts';
import type { Duty, Reminder } from '../reminders/reminder.ts';

/** A duty at a moment. */
export interface DutyProgress extends Pick<Reminder, 'due' | 'workingDaysLeft' | 'daysLate'> {
  /** With the deadline that is in force. */
  readonly duty: Duty;
  readonly standing: Standing;
  /** `undated` is what has no day by which it could be late. */
  readonly state: 'done' | 'late' | 'ahead' | 'undated';
  /** The days of what recurs; empty for all else. */
  readonly days: readonly RecurringDay[];
}

/** A day on which a recurring duty is due. */
export interface RecurringDay {
  readonly on: string;
  readonly isDone: boolean;
}

/**
 * Lists the duties of a plan in its order.
 *
 * @param plan - with its answers; those after the moment are not known yet
 * @param now - moment on the clock of the office
 */
export function listProgress(
  plan: ReminderPlan,
  now: string,
  calendar: WorkCalendar,
): DutyProgress[] {
  const on = now.slice(0, 10);
  const answers = allAnswers(plan);
  const window = windowOf(plan.facts);
  return listDuties(plan).map((planned) => {
    const standing =
      stretchesOf(answers, planned).findLast(({ from }) => from <= now)?.standing ?? noStanding;
    const duty = withStanding(planned, standing);
    const series = findSeries(duty.time, window);
    const days = series === null ? [] : markSettled(series.days, standing.settled);
    const isDone = series === null ? standing.state === 'done' : days.every((day) => day.isDone);
    const due = series === null ? duty.due : nextOf(days, on);
    const measured = measure({ on, due }, calendar);
    return { duty, standing, days, ...measured, state: stateOf(isDone, measured) };
  });
}

/** Who says that it is done means the first day that was due from then on. */
function markSettled(days: readonly string[], settled: readonly string[]): RecurringDay[] {
  const done = new Set(settled.map((day) => days.find((due) => due >= day)));
  return days.map((on) => ({ on, isDone: done.has(on) }));
}

/** @returns the day that is due next; when all are past, the last that was not answered */
function nextOf(days: readonly RecurringDay[], today: string): string | null {
  const open = days.filter(({ isDone }) => !isDone).map(({ on }) => on);
  return open.find((on) => on >= today) ?? open.at(-1) ?? null;
}

function stateOf(
  isDone: boolean,
  { due, daysLate }: Pick<DutyProgress, 'due' | 'daysLate'>,
): DutyProgress['state'] {
  if (isDone) return 'done';
  if (due === null) return 'undated';
  return daysLate === null ? 'ahead' : 'late';
}
