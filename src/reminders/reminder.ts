/** What every reminder rule does: finds the days on which it speaks of a duty. */

import type { WorkCalendar } from '../calendar/working-days.ts';
import type { Time } from '../plan/time.ts';
import type { DutyChoices } from '../duty/choices.ts';

/** Something that somebody has to do: an activity of a plan, or a task of one. */
export interface Duty {
  /** Its number in the plan, from 1. */
  readonly activity: number;
  /** Its number within the activity, from 1; null for the activity itself. */
  readonly task: number | null;
  readonly title: string;
  /** The title of the activity that a task belongs to; null for the activity itself. */
  readonly within: string | null;
  /** Units that answer for it (chủ trì): a task without its own has those of its activity. */
  readonly leads: readonly string[];
  readonly time: Time | null;
  /** The deadline in force, a plain day or a moment; null for what recurs and what has none. */
  readonly due: string | null;
  /** Days that somebody said a recurring duty was done for. */
  readonly settled: readonly string[];
  readonly choices: DutyChoices;
}

/** The days within which a plan runs. */
export interface Window {
  readonly from: string;
  /** Its last date. */
  readonly until: string;
  /** The last day of its year, up to which duties of each month run. */
  readonly yearEnd: string;
}

/** What a rule may know besides the duty. */
export interface Circumstances {
  readonly calendar: WorkCalendar;
  readonly window: Window;
  /** Moment from which the plan is reminded of; null when it always was. */
  readonly startedAt: string | null;
  /** Hour at which reminders are usually sent, `HH:mm`. */
  readonly hour: string;
  /** The hours within which they may be, `HH:mm`. */
  readonly speaksFrom: string;
  readonly speaksUntil: string;
}

/** A day on which a rule speaks of a duty; a working day. */
export interface Finding {
  readonly on: string;
  /** `HH:mm`, within the hours; the usual one where it is absent. */
  readonly hour?: string;
  /** What is due: a plain day or a moment; null where a date is asked for. */
  readonly due: string | null;
}

/** A rule of when to remind; it knows nothing of answers and what is in the past. */
export interface ReminderRule {
  /** To whom it speaks: the units that lead, or the office that keeps the plan. */
  readonly audience: 'units' | 'office';
  /** @returns all days on which it speaks of the duty, in order */
  readonly find: (duty: Duty, circumstances: Circumstances) => readonly Finding[];
}

/** The rules by name, as `index.ts` lists them. */
export type ReminderRules = Readonly<Record<string, ReminderRule>>;

/** One reminder of one duty. */
export interface Reminder {
  /** `YYYY-MM-DDTHH:mm` on the clock of the office. */
  readonly at: string;
  /** Name of the rule that found it. */
  readonly rule: string;
  readonly audience: 'units' | 'office';
  readonly activity: number;
  readonly task: number | null;
  readonly title: string;
  readonly within: string | null;
  readonly leads: readonly string[];
  /** The words of the plan about its time; '' where there are none. */
  readonly time: string;
  /** What is due: a plain day or a moment; null where a date is asked for. */
  readonly due: string | null;
  /** The moment at which what is due begins, where it is an event of that day. */
  readonly beginsAt: string | null;
  /** Working days left after that day, 0 on the last of them; null when late or without a deadline. */
  readonly workingDaysLeft: number | null;
  /** Calendar days since the deadline; null while it is not past. */
  readonly daysLate: number | null;
}
