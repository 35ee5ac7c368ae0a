/** When reminders of a plan are sent: what an office may choose, for the plan and for an activity. */

import { z } from 'zod';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm');
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'YYYY-MM-DDTHH:mm');

/** Most reminders of one duty after its deadline. */
export const maxOverdueTimes = 10;

const dutyShape = {
  /** How many working days before the deadline. */
  daysBefore: z.array(z.int().min(1).max(60)).max(10),
  isOnTheDay: z.boolean(),
  /** On how many working days after the deadline. */
  overdueTimes: z.int().min(0).max(maxOverdueTimes),
};

/** What an office chose for a plan; `{}` is the usual: 7, 3 and 1 days before, at 08:00. */
export const reminderChoicesSchema = z
  .object({
    /** Moment from which to remind; null for always. */
    startedAt: moment.nullable().default(null),
    daysBefore: dutyShape.daysBefore.default([7, 3, 1]),
    isOnTheDay: dutyShape.isOnTheDay.default(true),
    overdueTimes: dutyShape.overdueTimes.default(maxOverdueTimes),
    hour: hour.default('08:00'),
    /** The hours within which a reminder may be sent, on working days. */
    speaksFrom: hour.default('07:30'),
    speaksUntil: hour.default('17:30'),
    /** What is different for single activities and their tasks. */
    activities: z
      .array(
        z.object({
          activity: z.int().min(1),
          isOn: z.boolean().default(true),
          daysBefore: dutyShape.daysBefore.optional(),
          isOnTheDay: dutyShape.isOnTheDay.optional(),
          overdueTimes: dutyShape.overdueTimes.optional(),
        }),
      )
      .default([]),
  })
  .refine(({ speaksFrom, speaksUntil }) => speaksFrom <= speaksUntil, {
    path: ['speaksUntil'],
    error: 'an hour not before "speaksFrom"',
  });

/** What an office chose for a plan. */
export type ReminderChoices = z.infer<typeof reminderChoicesSchema>;

/** What holds for one duty. */
export interface DutyChoices {
  readonly isOn: boolean;
  readonly daysBefore: readonly number[];
  readonly isOnTheDay: boolean;
  readonly overdueTimes: number;
}

/** @returns what holds for an activity: its own choices, else those of the plan */
export function choicesFor(choices: ReminderChoices, activity: number): DutyChoices {
  const own = choices.activities.find((one) => one.activity === activity);
  return {
    isOn: own?.isOn ?? true,
    daysBefore: own?.daysBefore ?? choices.daysBefore,
    isOnTheDay: own?.isOnTheDay ?? choices.isOnTheDay,
    overdueTimes: own?.overdueTimes ?? choices.overdueTimes,
  };
}

/** @returns the hour at which reminders are sent, moved into the hours when they may be */
export function hourOf({ hour, speaksFrom, speaksUntil }: ReminderChoices): string {
  if (hour < speaksFrom) return speaksFrom;
  return hour > speaksUntil ? speaksUntil : hour;
}
