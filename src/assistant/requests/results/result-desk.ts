/** One order about the results of a plan: who gives it, about which plan, and how duties are named. */

import { awaitResult } from '../../turn/expect.ts';
import type { IncomingFile } from '../../../channels/channel.ts';
import type { DutyNumber } from '../../../duty/answer.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { ButtonScope } from '../../button.ts';
import type { AwaitedResult } from '../../records/expected.ts';
import type { KeptPlan } from '../../records/gather-plans.ts';
import type { PlanPlace } from '../../records/result.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { changeReminders, readReminders, remindersKey } from '../../records/following.ts';
import { shorten } from '../../dialogue/write-results.ts';

/** The agency whose results are meant, and where they are spoken of. */
export interface ResultOffice {
  readonly agency: string;
  readonly record: AgencyRecord;
  readonly isGroup: boolean;
}

/** Somebody's order about the results of a plan. */
export interface Desk extends ResultOffice {
  readonly talk: Talk;
  readonly answer: Answer;
  readonly plan: KeptPlan;
  readonly file: IncomingFile | null;
}

/** @returns what buttons about the results of the plan carry */
export const scopeOf = ({ agency, plan }: Desk): ButtonScope => ({ agency, record: plan.document });

/** @returns the plan whose results are meant */
export const placeOf = ({ agency, plan }: Desk): PlanPlace => ({ agency, document: plan.document });

/** Notes what the next message of a private chat will be; in a group nobody waits. */
export function awaitNext(
  { talk, agency, plan, isGroup }: Desk,
  next: Omit<AwaitedResult, 'at' | 'document' | 'agency'>,
): void {
  if (isGroup) return;
  const at = talk.assistance.clock();
  awaitResult(talk, { ...next, agency, document: plan.document, at });
}

/** Tells the reminders of a plan that is followed what was recorded, corrected or taken back. */
export async function tellReminders({ talk, agency, plan, answer }: Desk): Promise<void> {
  const { turn, assistance } = talk;
  const { transaction } = turn;
  const { plans } = await readReminders(transaction, agency);
  if (plans[plan.document] === undefined) return;
  transaction.hold(remindersKey(agency));
  const { reminding, zone } = assistance;
  const now = await changeReminders({ transaction, agency, reminding, zone }, []);
  answer.expectedAt = now.nextAt;
}

/** @returns whether the plan has it; where not, that is said */
export function hasDuty({ talk, plan, answer }: Desk, duty: DutyNumber): boolean {
  const { activities } = plan.facts;
  const found = activities[duty.activity - 1];
  const isThere =
    found !== undefined && (duty.task === null || found.tasks[duty.task - 1] !== undefined);
  const args = { number: writeNumber(duty), count: activities.length };
  if (!isThere) answer.say(talk.locale.say('results-no-such', args));
  return isThere;
}

/** @returns `2. Treo băng rôn`, `5.1. Bài tham luận` */
export function nameDuty({ plan }: Desk, duty: DutyNumber): string {
  const found = plan.facts.activities[duty.activity - 1];
  const part = duty.task === null ? undefined : found?.tasks[duty.task - 1];
  return `${writeNumber(duty)}. ${shorten(part?.title ?? found?.title ?? '')}`;
}

const writeNumber = ({ activity, task }: DutyNumber): string =>
  task === null ? String(activity) : `${activity}.${task}`;
