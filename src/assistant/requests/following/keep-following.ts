/** Keeps how a plan is reminded of; one that was never followed begins with what is usual. */

import { asJson } from '../../../record/as-json.ts';
import { momentIn } from '../../../calendar/zone.ts';
import { changeBelow, type Change } from '../../../record/change.ts';
import { reminderChoicesSchema, type ReminderChoices } from '../../../duty/choices.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { KnownPlan } from '../../records/list-plans.ts';
import {
  changeReminders,
  noteInHistory,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type PlanEvent,
} from '../../records/following.ts';
import { nameSpeaker, type Answer, type Talk } from '../../turn/context.ts';

/** Somebody at work on the reminders of an agency. */
export interface Desk {
  readonly talk: Talk;
  readonly agency: string;
  readonly record: AgencyRecord;
  readonly answer: Answer;
}

/** @returns the plan as it is followed, or would be at first */
export async function readPlan(desk: Desk, plan: KnownPlan): Promise<FollowedPlan> {
  const { talk, agency, record } = desk;
  const { plans } = await readReminders(talk.turn.transaction, agency);
  return plans[plan.document] ?? startPlan(plan, record, talk, null);
}

/** Changes a plan; one that is not followed yet is kept with it. */
export async function changePlan(
  { talk, agency, record, answer }: Desk,
  plan: KnownPlan,
  what: PlanEvent['what'],
  patch: (followed: FollowedPlan) => readonly Change[],
  text?: string,
): Promise<void> {
  const { turn, assistance, user, locale } = talk;
  const { transaction } = turn;
  transaction.hold(remindersKey(agency));
  const { clock, zone, reminding } = assistance;
  const kept = await readReminders(transaction, agency);
  const before = kept.plans[plan.document];
  const followed = before ?? startPlan(plan, record, talk, Object.values(kept.plans)[0] ?? null);
  const { document } = plan;
  const begun: Change[] = before === undefined ? [[['plans', document], asJson(followed)]] : [];
  const own = patch(followed).map((change) => changeBelow(['plans', document], change));
  const name = nameSpeaker(talk, record) ?? locale.say('groups-somebody');
  const event = { at: clock(), by: user, name, what, ...(text === undefined ? {} : { text }) };
  const first: Change[] = kept.digestAt === '' ? [[['digestAt'], momentIn(clock(), zone)]] : [];
  const { nextAt } = await changeReminders({ transaction, agency, reminding, zone }, [
    ...first,
    ...begun,
    ...own,
    noteInHistory(document, followed, event),
  ]);
  answer.expectedAt = nextAt;
}

/** A plan as it is followed at first: in all bound groups, else in private. */
export function startPlan(
  { facts }: KnownPlan,
  { groups = {} }: AgencyRecord,
  { assistance }: Talk,
  other: FollowedPlan | null,
): FollowedPlan {
  const numbers = Object.values(groups)
    .map(({ number }) => number)
    .toSorted((one, two) => one - two);
  const hours = other === null ? {} : pickHours(other.choices);
  return {
    facts,
    choices: reminderChoicesSchema.parse(hours),
    answers: [],
    history: [],
    where: { groups: numbers, members: numbers.length === 0 },
    needsApproval: false,
    isOn: false,
    lastRunAt: momentIn(assistance.clock(), assistance.zone),
    missed: [],
  };
}

const pickHours = ({ hour, speaksFrom, speaksUntil }: ReminderChoices) => ({
  hour,
  speaksFrom,
  speaksUntil,
});
