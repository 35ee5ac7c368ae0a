/** The late policy: what is said now of all that fell due since reminders were last decided. */

import type { WorkCalendar } from '../calendar/working-days.ts';
import { hourOf, type ReminderChoices } from './choices.ts';
import { allAnswers, type ReminderPlan } from './duties.ts';
import { daysBetween, findReminders, measure, nextWakeAt } from './find-reminders.ts';
import type { Reminder, ReminderRules } from '../reminders/reminder.ts';

/** A reminder that is said now. */
export interface DueReminder extends Reminder {
  /** True when its moment is long gone: nobody was there to send it. */
  readonly isLate: boolean;
  /** True when no chat speaks for the units that lead; absent otherwise. */
  readonly isUnheard?: boolean;
  /** True when it may have been sent before a backup was put back; absent otherwise. */
  readonly isDoubtful?: boolean;
}

/** What to do at a moment. */
export type Decision =
  /** Nothing may be said now; ask again then, with the same `lastRunAt`. */
  | { readonly kind: 'wait'; readonly until: string }
  | {
      readonly kind: 'speak';
      /** At most one of each duty, to be gathered into one message a place; may be empty. */
      readonly due: readonly DueReminder[];
      /** Missed by more than a day, or past its deadline unsaid: named in the next digest, not sent. */
      readonly folded: readonly DueReminder[];
    };

/** A reminder that is sent within half an hour is on time. */
const lateAfterMinutes = 30;
const minutesADay = 24 * 60;

/** The moment up to which all was decided, and now; both on the clock of the office. */
export interface Clockwork {
  readonly lastRunAt: string;
  readonly now: string;
}

/**
 * Decides what is said. What was answered meanwhile counts for all of it: nothing that is done or
 * extended is said any more. Several reminders of one duty become the latest of them; one whose
 * moment passed by more than a day waits for the next digest; where the deadline has passed, only
 * the rule for what is overdue still speaks. Nothing is due while the clock, set back, shows what
 * was decided already.
 */
export function decideReminders(
  rules: ReminderRules,
  plan: ReminderPlan,
  clockwork: Clockwork,
  calendar: WorkCalendar,
): Decision {
  const { now } = clockwork;
  const found = [...findLatest(rules, plan, clockwork, calendar)];
  const until = nextSpeakingMoment(now, plan.choices, calendar);
  if (until !== now && !isEarly(found, now, plan.choices)) {
    const next = nextWakeAt(rules, plan, now, calendar) ?? until;
    return { kind: 'wait', until: next < until ? next : until };
  }
  const due: DueReminder[] = [];
  const folded: DueReminder[] = [];
  for (const reminder of found) {
    const said = measureNow(reminder, now, calendar);
    const isMissed = reminder.daysLate === null && (said.daysLate !== null || hasBegun(said, now));
    (minutesBetween(reminder.at, now) > minutesADay || isMissed ? folded : due).push(said);
  }
  return { kind: 'speak', due, folded };
}

/** What cannot wait until the usual hour has one of its own, on a working day and within the hours. */
const isEarly = (
  found: readonly Reminder[],
  now: string,
  { speaksUntil }: ReminderChoices,
): boolean =>
  now.slice(11) <= speaksUntil && found.some(({ at }) => at.startsWith(now.slice(0, 10)));

/** What has begun is too late to be reminded of. */
const hasBegun = ({ beginsAt }: Reminder, now: string): boolean =>
  beginsAt !== null && beginsAt <= now;

/** @returns all that fell due, the latest of each duty, at whatever hour: for who sends none of it */
export function listFallenDue(
  rules: ReminderRules,
  plan: ReminderPlan,
  clockwork: Clockwork,
  calendar: WorkCalendar,
): DueReminder[] {
  const latest = [...findLatest(rules, plan, clockwork, calendar)];
  return latest.map((reminder) => measureNow(reminder, clockwork.now, calendar));
}

function findLatest(
  rules: ReminderRules,
  plan: ReminderPlan,
  { lastRunAt, now }: Clockwork,
  calendar: WorkCalendar,
): Iterable<Reminder> {
  const range = { after: lastRunAt, until: now };
  const found = findReminders(rules, withAnswersFromStart(plan), range, calendar);
  return new Map(found.map((one) => [`${one.activity}.${one.task ?? ''}`, one])).values();
}

function measureNow(reminder: Reminder, now: string, calendar: WorkCalendar): DueReminder {
  const current = measure({ on: now.slice(0, 10), due: reminder.due }, calendar);
  const isLate = minutesBetween(reminder.at, now) > lateAfterMinutes;
  return { ...reminder, ...current, isLate };
}

/**
 * @returns the moment itself when reminders may be sent then, else the next at which they are: the
 *   hour of reminders on a working day
 */
export function nextSpeakingMoment(
  moment: string,
  choices: ReminderChoices,
  calendar: WorkCalendar,
): string {
  const [day, clock] = [moment.slice(0, 10), moment.slice(11)];
  const hour = hourOf(choices);
  if (!calendar.isWorkingDay(day) || clock > choices.speaksUntil)
    return `${calendar.nextWorkingDay(day)}T${hour}`;
  return clock < hour ? `${day}T${hour}` : moment;
}

/** @returns the first moment after another at which the office's digest is due */
export function nextDigestAt(
  after: string,
  choices: ReminderChoices,
  calendar: WorkCalendar,
): string {
  const day = after.slice(0, 10);
  const today = `${day}T${hourOf(choices)}`;
  if (calendar.isWorkingDay(day) && today > after) return today;
  return `${calendar.nextWorkingDay(day)}T${hourOf(choices)}`;
}

/** Everything that is known now is taken to have been known all along. */
function withAnswersFromStart(plan: ReminderPlan): ReminderPlan {
  const answers = allAnswers(plan).map((answer) => ({
    ...answer,
    at: '',
    occurrence: answer.occurrence ?? answer.at.slice(0, 10),
  }));
  return { ...plan, answers };
}

function minutesBetween(from: string, to: string): number {
  return daysBetween(from, to) * minutesADay + clockOf(to) - clockOf(from);
}

function clockOf(moment: string): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}
