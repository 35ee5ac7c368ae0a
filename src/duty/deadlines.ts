/** The deadlines of a plan as entries of a calendar that a phone imports. */

import type { WorkCalendar } from '../calendar/working-days.ts';
import type { Locale } from '../locale/locale.ts';
import { standingOf } from './answer.ts';
import { hourOf } from './choices.ts';
import {
  allAnswers,
  beginningOf,
  listDuties,
  type ReminderPlan,
  windowOf,
  withStanding,
} from './duties.ts';
import { momentsBefore } from './moments-before.ts';
import { findSeries } from './occurrences.ts';
import type { Duty } from '../reminders/reminder.ts';
import { writeLeads, writeTitle } from './write-reminder.ts';

/** A deadline, or an event that begins at an hour. */
export interface Deadline {
  /** The same for the same duty whenever it is written: a phone replaces what it has. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A plain day, or the moment at which it begins or is due. */
  readonly on: string;
  /** The moment at which an event ends; null when it is not known. */
  readonly until: string | null;
  /** Moments at which the phone rings, in order. */
  readonly alarms: readonly string[];
}

/**
 * Lists what is not done yet; what recurs stands there each time.
 *
 * @param plan - with its answers
 * @param planId - with which ids begin
 * @param calendar - for the days on which a phone rings
 * @param locale - for the words
 * @param isMeant - leaves duties out
 */
export function listDeadlines(
  plan: ReminderPlan,
  planId: string,
  calendar: WorkCalendar,
  locale: Locale,
  isMeant: (duty: Duty) => boolean = () => true,
): Deadline[] {
  const answers = allAnswers(plan);
  const window = windowOf(plan.facts);
  const { speaksFrom, speaksUntil } = plan.choices;
  const hours = { hour: hourOf(plan.choices), speaksFrom, speaksUntil };
  return listDuties(plan)
    .filter(isMeant)
    .flatMap((planned) => {
      const standing = standingOf(answers, planned);
      const duty = withStanding(planned, standing);
      const series = findSeries(duty.time, window);
      if (series === null && (standing.state === 'done' || duty.due === null)) return [];
      const id = `${planId}-${duty.activity}-${duty.task ?? 0}`;
      const days = series?.days ?? [duty.due ?? ''];
      const beginsAt = beginningOf(duty);
      const title = writeTitle(duty, locale);
      return days.map((due) => ({
        id: series === null ? id : `${id}-${due}`,
        title: beginsAt === null ? locale.say('reminders-deadline', { title }) : title,
        description: describe(duty, locale),
        on: beginsAt ?? due,
        until: beginsAt !== null && due.length > 10 ? due : null,
        alarms: alarmsOf({ ...duty, due }, { calendar, ...hours }),
      }));
    });
}

function describe({ leads, time }: Duty, locale: Locale): string {
  return [writeLeads(leads, locale), time?.text ?? ''].filter((line) => line !== '').join('\n');
}

/** On the working day before the last one, and when reminders of the day itself are sent. */
function alarmsOf(
  duty: Duty & { readonly due: string },
  hours: Parameters<typeof momentsBefore>[1],
): string[] {
  const { calendar, hour } = hours;
  const before = calendar.previousWorkingDay(calendar.workingDayUntil(duty.due));
  return [...new Set([`${before}T${hour}`, ...momentsBefore(duty, hours)])].toSorted();
}
