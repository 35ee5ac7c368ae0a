/** A message about what is due, as it is kept, and what it names. */

import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import { standingOf, type Answer, type DutyNumber } from '../../duty/answer.ts';
import { listDuties } from '../../duty/duties.ts';
import { planOf, type FollowedPlan, type ReminderRecord } from './following.ts';

/** One thing that is due, as a message names it. */
export interface NoticeItem extends DutyNumber {
  /** The words by which people name it in answers: `3`, `3.2`. */
  readonly label: string;
  readonly document: string;
  /** By which it is found again when the numbers of the plan have moved. */
  readonly title: string;
  /** Of a recurring duty: the day that is due. */
  readonly occurrence: string | null;
  /** As it was written. */
  readonly line: string;
  /** Title of the plan, on the first item of each where there are several plans. */
  readonly heading: string | null;
}

/** A message about what is due. */
export interface Notice {
  readonly agency: string;
  /** Name of the place among those of the agency. */
  readonly spot: string;
  /** Id of the message that carries it. */
  readonly message: string;
  /** Moment on the clock of the office. */
  readonly at: string;
  /** Moment up to which its reader was told what others answered; absent for that of `at`. */
  readonly seenAt?: string;
  readonly title: string;
  readonly items: readonly NoticeItem[];
}

/** Messages about what is due, by token. */
export const notices = defineRecord('notices', {
  version: 1,
  key: (token: string) => token,
  schema: z.looseObject({
    agency: z.string(),
    spot: z.string(),
    message: z.string(),
    at: z.string(),
    seenAt: z.string().exactOptional(),
    title: z.string(),
    items: z.array(part<NoticeItem>()),
  }),
  agencyOf: ({ agency }) => agency,
});

/** @returns the key of a message about what is due */
export const noticeKey = notices.key;

/** @returns the id of the message that carries a notice */
export const noticeMessage = (token: string): string => `d${token}`;

/** @returns the token of the notice that a message carries; null where it is another message */
export const tokenOf = (message: string): string | null =>
  message.startsWith('d') ? message.slice(1) : null;

/** What can be said about an item, as options carry it. */
export const duties = { done: 'xong', working: 'lam', obstacle: 'vuong', extended: 'giahan' };

/** @returns the name of an item among all that a place was told */
export const itemName = ({ document, title }: Pick<NoticeItem, 'document' | 'title'>): string =>
  `${document}/${title.slice(0, nameLength)}`;

const nameLength = 80;

/** @returns which duty of a plan an item means now; null when the plan has it no more */
export function findDuty(
  plan: FollowedPlan,
  { activity, task, title }: Pick<NoticeItem, 'activity' | 'task' | 'title'>,
): DutyNumber | null {
  const named = listDuties(planOf(plan)).filter((duty) => duty.title === title);
  const same = named.find((duty) => duty.activity === activity && duty.task === task);
  const found = same ?? (named.length === 1 ? named[0] : undefined);
  return found === undefined ? null : { activity: found.activity, task: found.task };
}

/** @returns the units that lead an item; null where its plan has it no more */
export function leadsOf({ plans }: ReminderRecord, item: NoticeItem): readonly string[] | null {
  const plan = plans[item.document];
  const found = plan === undefined ? null : findDuty(plan, item);
  if (plan === undefined || found === null) return null;
  const { activity, task } = found;
  const isIt = (one: DutyNumber) => one.activity === activity && one.task === task;
  return listDuties(planOf(plan)).find(isIt)?.leads ?? null;
}

/** @returns the last answer about an item, where there is one */
export function lastAnswer(record: ReminderRecord, item: NoticeItem): Answer | null {
  const plan = record.plans[item.document];
  const duty = plan === undefined ? null : findDuty(plan, item);
  return plan === undefined || duty === null ? null : standingOf(planOf(plan).answers, duty).last;
}
