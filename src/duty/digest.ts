/** What the office is told each morning: late, due this week, answered, held and missed. */

import { addDays, mondayOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { type Answer, noStanding, type Standing, stretchesOf } from './answer.ts';
import type { DueReminder } from './catch-up.ts';
import { allAnswers, listDuties, obstacleOf, type ReminderPlan, withStanding } from './duties.ts';
import { measure } from './find-reminders.ts';
import type { Duty, Reminder } from '../reminders/reminder.ts';

/** A duty in the digest. */
export interface DigestDuty extends Pick<Reminder, 'due' | 'workingDaysLeft' | 'daysLate'> {
  readonly duty: Duty;
  readonly standing: Standing;
}

/** An answer in the digest, with what it is about; null where the plan has it no more. */
export interface DigestAnswer {
  readonly answer: Answer;
  readonly duty: Duty | null;
}

/** A message that could not be sent, in words for the office. */
export interface Held {
  readonly place: string;
  readonly why: string;
  /** Moment at which it was due, on the clock of the office; absent where many were, or none. */
  readonly at?: string;
}

/** What the office is told. */
export interface Digest {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** The longest past first. */
  readonly late: readonly DigestDuty[];
  /** Due from today to Sunday, soonest first. */
  readonly dueThisWeek: readonly DigestDuty[];
  readonly answers: readonly DigestAnswer[];
  readonly held: readonly Held[];
  readonly missed: readonly DueReminder[];
  /** Duties that wait for a date. */
  readonly undated: readonly Duty[];
}

/** What a digest is made of besides the plan. */
export interface DigestMatter {
  readonly now: string;
  /** Answers from this moment on are new. */
  readonly since: string;
  readonly held: readonly Held[];
  /** What {@link DueReminder}s were folded since the last digest. */
  readonly missed: readonly DueReminder[];
}

/** Composes the digest of a plan. */
export function composeDigest(
  plan: ReminderPlan,
  { now, since, held, missed }: DigestMatter,
  calendar: WorkCalendar,
): Digest {
  const on = now.slice(0, 10);
  const sunday = addDays(mondayOf(on), 6);
  const answers = allAnswers(plan);
  const all = listDuties(plan).map((duty): DigestDuty => {
    const standing =
      stretchesOf(answers, duty).findLast(({ from }) => from <= now)?.standing ?? noStanding;
    const current = withStanding(duty, standing);
    return { duty: current, standing, ...measure({ on, due: current.due }, calendar) };
  });
  const open = all.filter(({ standing }) => standing.state !== 'done');
  const dated = open.flatMap((one) =>
    one.due === null ? [] : [{ ...one, day: one.due.slice(0, 10) }],
  );
  const soonest = dated.toSorted((one, other) =>
    one.day < other.day ? -1 : Number(one.day > other.day),
  );
  return {
    on,
    late: soonest.filter(({ day }) => day < on),
    dueThisWeek: soonest.filter(({ day }) => day >= on && day <= sunday),
    answers: plan.answers
      .filter(({ at, changed = at }) => changed >= since && changed < now)
      .map((answer) => ({
        answer,
        duty: all.find(({ duty }) => isOf(answer, duty))?.duty ?? null,
      })),
    held,
    missed,
    undated: open.map(({ duty }) => duty).filter((duty) => obstacleOf(duty) === 'anchor'),
  };
}

/** True when there is nothing that the office has to know or do. */
export function isQuiet({ late, dueThisWeek, answers, held, missed, undated }: Digest): boolean {
  return [late, dueThisWeek, answers, held, missed, undated].every((list) => list.length === 0);
}

function isOf({ activity, task }: Answer, duty: Duty): boolean {
  return duty.activity === activity && duty.task === task;
}
