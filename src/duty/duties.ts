/** What a plan asks for, as reminders see it: activities and tasks with their own deadlines. */

import { firstDayOf, partsOf } from '../calendar/day.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import { type Answer, type DutyNumber, noStanding, type Standing } from './answer.ts';
import { choicesFor, type DutyChoices, type ReminderChoices } from './choices.ts';
import { readRecurrence } from './read-recurrence.ts';
import type { Duty, Window } from '../reminders/reminder.ts';

/** A plan whose reminders are wanted. */
export interface ReminderPlan {
  readonly facts: Pick<DocumentFacts, 'year' | 'date' | 'activities'>;
  readonly choices: ReminderChoices;
  /** Oldest first. */
  readonly answers: readonly Answer[];
}

/** Why a duty gets no reminders. */
export type Obstacle = 'no-time' | 'no-date' | 'no-deadline' | 'anchor' | 'unclear-recurrence';

/** A duty that gets no reminders. */
export interface Unscheduled {
  readonly duty: Duty;
  readonly why: Obstacle;
}

/** @returns all activities, each followed by its tasks, as the plan has them */
export function listDuties({ facts, choices }: ReminderPlan): Duty[] {
  const duties: Duty[] = [];
  facts.activities.forEach(({ title, leads, time, tasks }, at) => {
    const activity = at + 1;
    const held = choicesFor(choices, activity);
    duties.push(createDuty({ activity, task: null }, { title, within: null, leads, time }, held));
    tasks.forEach((task, index) => {
      const said = { title: task.title, within: title, time: task.time };
      const who = task.leads.length > 0 ? task.leads : leads;
      duties.push(createDuty({ activity, task: index + 1 }, { ...said, leads: who }, held));
    });
  });
  return duties;
}

type Said = Pick<Duty, 'title' | 'within' | 'leads' | 'time'>;

/** Written out: of many plans a second, spreading objects is what takes the time. */
function createDuty(
  { activity, task }: DutyNumber,
  { title, within, leads, time }: Said,
  choices: DutyChoices,
): Duty {
  const isDated = time?.due != null && time.recurrence === null && isDay(time.due);
  const due = isDated ? time.due : null;
  return { activity, task, title, within, leads, time, due, settled: [], choices };
}

/** A file may hold the 31st of February, which rolls over into the next month. */
function isDay(due: string): boolean {
  const { year, month, day } = partsOf(due);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @returns the duty with the deadline that was put in place of the plan's */
export function withStanding(duty: Duty, standing: Standing): Duty {
  if (standing === noStanding) return duty;
  const { due, settled } = standing;
  return { ...duty, settled, due: duty.time?.recurrence == null ? (due ?? duty.due) : null };
}

/** @returns the moment at which an event begins; null for what is due by a day */
export function beginningOf({ time, due }: Pick<Duty, 'time' | 'due'>): string | null {
  const start = time?.start;
  if (start == null || start.length <= 10) return null;
  return due?.slice(0, 10) === start.slice(0, 10) ? start : null;
}

/**
 * @returns the answers, and before them those that a plan with results implies: what has a result
 *   is done, from the day of the last one on
 */
export function allAnswers({ facts, answers }: ReminderPlan): Answer[] {
  const implied = facts.activities.flatMap(({ results, time }, at): Answer[] => {
    const last = results.at(-1);
    if (last === undefined) return [];
    const on = results.flatMap((one) => /^\d{4}-\d{2}-\d{2}/.exec(one.on ?? '')?.[0] ?? []);
    const day = on.toSorted().at(-1);
    if (day === undefined && time !== null && time.recurrence !== null) return [];
    const { by, text } = last;
    const said = { activity: at + 1, task: null, kind: 'done', by: by ?? '', text } as const;
    return [{ ...said, at: day ?? '', unit: null, due: null, occurrence: null }];
  });
  return [...implied, ...answers];
}

/** @returns the duties without reminders, with the reason; tasks that name no time are left out */
export function listUnscheduled(plan: ReminderPlan): Unscheduled[] {
  return listDuties(plan).flatMap((duty) => {
    const why = obstacleOf(duty);
    return why === null || (why === 'no-time' && duty.task !== null) ? [] : [{ duty, why }];
  });
}

/** @returns why the plan's words about a duty give no reminders to its units; null when they do */
export function obstacleOf({ time, due }: Duty): Obstacle | null {
  if (due !== null) return null;
  if (time === null) return 'no-time';
  if (time.recurrence !== null)
    return readRecurrence(time.recurrence) === null ? 'unclear-recurrence' : null;
  if (time.anchor !== null) return 'anchor';
  return time.start === null ? 'no-date' : 'no-deadline';
}

/** @returns the days within which a plan runs: from its date, or its first one, to its last one */
export function windowOf({ year, date, activities }: ReminderPlan['facts']): Window {
  const yearEnd = `${year}-12-31`;
  const times = activities.flatMap((activity) => [
    activity.time,
    ...activity.tasks.map(({ time }) => time),
  ]);
  const days = times
    .flatMap((time) => [time?.start, time?.due, time?.anchor])
    .flatMap((day) => (day === null || day === undefined ? [] : [day.slice(0, 10)]))
    .toSorted();
  const issued =
    date.year === null || date.month === null ? null : firstDayOf(date.year, date.month);
  const from =
    issued === null || date.day === null
      ? issued
      : `${issued.slice(0, 8)}${String(date.day).padStart(2, '0')}`;
  return { from: from ?? `${year}-01-01`, until: days.at(-1) ?? yearEnd, yearEnd };
}

/** @returns the words by which people name a duty: `3`, or `3.2` for the second task of the third */
export function writeNumber({ activity, task }: Pick<Duty, 'activity' | 'task'>): string {
  return task === null ? String(activity) : `${activity}.${task}`;
}
