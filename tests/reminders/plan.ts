/** Plans of a few activities, and what their reminders are, in few words. */

import { readFileSync } from 'node:fs';

import { holidayFileSchema } from '../../src/calendar/holiday-file.ts';
import { createWorkCalendar } from '../../src/calendar/working-days.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { activitySchema } from '../../src/plan/activity.ts';
import { documentFactsSchema } from '../../src/plan/document-facts.ts';
import { answerSchema } from '../../src/duty/answer.ts';
import { reminderChoicesSchema } from '../../src/duty/choices.ts';
import type { ReminderPlan } from '../../src/duty/duties.ts';
import { findReminders, rangeOfDays } from '../../src/duty/find-reminders.ts';
import { reminders } from '../../src/reminders/index.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';

const holidays = readYaml('.', 'data/holidays.yaml', holidayFileSchema).value;
if (holidays === null) throw new Error('data/holidays.yaml has faults');

/** The working days of Viet Nam, from the data of this project. */
export const calendar = createWorkCalendar(holidays);

/** An activity in the fewest words. */
export type Sketch = Record<string, unknown> & { readonly time?: Record<string, unknown> | null };

/** A plan of activities; each has the title "Việc 1", "Việc 2" … */
export function planOf(
  activities: readonly Sketch[],
  choices: Record<string, unknown> = {},
  answers: readonly Record<string, unknown>[] = [],
): ReminderPlan {
  return {
    facts: {
      year: 2024,
      date: { year: 2024, month: 3, day: null },
      activities: activities.map(({ time, ...rest }, at) =>
        activitySchema.parse({
          title: `Việc ${at + 1}`,
          leads: ['Văn phòng Sở'],
          time: time === null || time === undefined ? null : { text: 'đúng hạn', ...time },
          ...rest,
        }),
      ),
    },
    choices: reminderChoicesSchema.parse(choices),
    answers: answers.map((answer) => answerSchema.parse({ by: 'Bà Hoa', ...answer })),
  };
}

/** A plan of the fixtures. */
export function readPlan(name: string): ReminderPlan {
  const text = readFileSync(`tests/fixtures/plans/${name}.json`, 'utf8');
  return {
    facts: documentFactsSchema.parse(JSON.parse(text)),
    choices: reminderChoicesSchema.parse({}),
    answers: [],
  };
}

/** The reminders of a plan in a year, or between two days. */
export function remindersOf(
  plan: ReminderPlan,
  from = '2024-01-01',
  to = '2024-12-31',
): Reminder[] {
  return findReminders(reminders, plan, rangeOfDays(from, to), calendar);
}

/** The days on which a rule speaks, as `05-15`. */
export function daysOf(found: readonly Reminder[], rule?: string): string[] {
  return found
    .filter((one) => rule === undefined || one.rule === rule)
    .map(({ at }) => at.slice(5, 10));
}
