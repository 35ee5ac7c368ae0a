/** Changes a followed plan by typed words, and takes changes back; reminders follow at once. */

import type { Change, Json } from '../../flow/change.ts';
import { applyChange, type PlanChange } from '../../reminders/change.ts';
import { listDuties, writeNumber } from '../../reminders/duties.ts';
import { readChange } from '../../reminders/read-change.ts';
import { momentIn } from '../../calendar/zone.ts';
import { writeTime } from '../../calendar/write-time.ts';
import { writeDue } from '../../reminders/write-reminder.ts';
import { agencyKey, canEdit, type AgencyRecord } from '../members/agency-records.ts';
import {
  changeReminders,
  noteInHistory,
  planOf,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type PlanEvent,
} from './reminder-records.ts';
import { nameSpeaker, type Answer, type Talk } from '../talk.ts';
import { noteUndo, undoChange } from './undo-change.ts';

interface Desk {
  readonly talk: Talk;
  readonly agency: string;
  readonly record: AgencyRecord;
  readonly document: string;
  readonly plan: FollowedPlan;
  readonly answer: Answer;
}

/**
 * Takes words that change a plan: "đổi thời gian mục 3 thành 12/5".
 *
 * @param talk - the turn
 * @param document - the plan that was shown last; null for the only one that is followed
 * @param text - the words
 * @param answer - what is said
 * @returns false when they are no such words
 */
export async function takeChange(
  talk: Talk,
  document: string | null,
  text: string,
  answer: Answer,
): Promise<boolean> {
  const desk = await openDesk(talk, document, answer);
  if (desk === null) return false;
  const { locale, today } = talk;
  const context = { today, units: desk.record.profile.units };
  const read = readChange(text, planOf(desk.plan), context);
  if (read === null) return false;
  if (!canEdit(desk.record.members[talk.user])) answer.say(locale.say('reminders-not-editor'));
  else if (!read.ok) answer.say(locale.say(read.problem.id, read.problem.args));
  else if (read.doubts.length > 0) {
    for (const { id, args } of read.doubts) answer.say(locale.say(id, args));
    answer.say(locale.say('reminders-change-sure'));
  } else await carryOut(desk, read.change, text);
  return true;
}

async function openDesk(talk: Talk, document: string | null, answer: Answer): Promise<Desk | null> {
  const { turn, user } = talk;
  const { transaction } = turn;
  const { agency } = turn.chat;
  if (agency === null) return null;
  const record = (await transaction.read(agencyKey(agency))) as unknown as AgencyRecord | null;
  if (record === null || !Object.hasOwn(record.members, user)) return null;
  const { plans } = await readReminders(transaction, agency);
  const followed = Object.keys(plans).filter((id) => plans[id]?.isOn === true);
  const id = document ?? (followed.length === 1 ? followed[0] : undefined);
  const plan = id === undefined ? undefined : plans[id];
  if (id === undefined || plan === undefined) return null;
  return { talk, agency, record, document: id, plan, answer };
}

async function carryOut(desk: Desk, change: PlanChange, text: string): Promise<void> {
  const { talk, document, plan, answer } = desk;
  const { locale } = talk;
  const before = planOf(plan);
  const duty = listDuties(before).find(
    ({ activity, task }) => activity === change.activity && task === change.task,
  );
  const undo = change.kind === 'extend' ? null : noteUndo(before, change);
  const now = applyChange(before, change);
  const number = writeNumber(change);
  const own: Change[] =
    change.kind === 'extend'
      ? [[['plans', document, 'answers', plan.answers.length], extension(desk, change)]]
      : planChanges(document, now);
  await keep(desk, own, { what: 'changed', text, ...(undo === null ? {} : { undo }) });
  const title = duty?.title ?? '';
  answer.say(writeChange(change, { number, title }, talk));
  if (undo === null) return;
  const id = `/tiendo ${document} lai ${plan.history.length}`;
  answer.options = [{ id, label: locale.say('action-undo'), role: 'action' }];
}

const planChanges = (document: string, now: ReturnType<typeof planOf>): Change[] => [
  [['plans', document, 'facts', 'activities'], now.facts.activities],
  [['plans', document, 'choices'], now.choices as unknown as Json],
  [['plans', document, 'answers'], now.answers as unknown as Json],
];

function extension({ talk, record }: Desk, change: Extract<PlanChange, { kind: 'extend' }>): Json {
  const { assistance, locale } = talk;
  const { activity, task, due } = change;
  const at = momentIn(assistance.clock(), assistance.zone);
  const by = nameSpeaker(talk, record) ?? locale.say('groups-somebody');
  const none = { unit: null, text: null, occurrence: null };
  return { activity, task, kind: 'extended', at, by, due, ...none };
}

function writeChange(
  change: PlanChange,
  args: { readonly number: string; readonly title: string },
  { locale }: Talk,
): string {
  const { say } = locale;
  switch (change.kind) {
    case 'time':
      return say('reminders-change-time', { ...args, time: writeTime(change.time) });
    case 'leads':
      return say('reminders-change-leads', { ...args, units: change.leads.join(', ') });
    case 'drop':
      return say('reminders-change-drop', args);
    case 'extend':
      return say('reminders-change-extend', { ...args, due: writeDue(change.due, locale) });
  }
}

async function keep(
  { talk, agency, record, document, plan, answer }: Desk,
  changes: readonly Change[],
  event: Pick<PlanEvent, 'what' | 'text' | 'undo'>,
): Promise<void> {
  const { turn, assistance, user, locale } = talk;
  const { transaction } = turn;
  transaction.hold(remindersKey(agency));
  const { clock, zone, reminding } = assistance;
  const name = nameSpeaker(talk, record) ?? locale.say('groups-somebody');
  const note = noteInHistory(document, plan, { at: clock(), by: user, name, ...event });
  const desk = { transaction, agency, reminding, zone };
  answer.expectedAt = (await changeReminders(desk, [...changes, note])).nextAt;
}

/** Takes the change of a number in the history back, if nothing was changed after it. */
export async function takeBack(
  talk: Talk,
  document: string,
  number: number,
  answer: Answer,
): Promise<void> {
  const { locale, user } = talk;
  const desk = await openDesk(talk, document, answer);
  const event = desk?.plan.history[number];
  const later = desk?.plan.history.slice(number + 1) ?? [];
  const isLast = later.every(({ what }) => what !== 'changed' && what !== 'undone');
  if (desk === null || event?.undo === undefined || !isLast)
    answer.say(locale.say('reminders-nothing-to-undo'));
  else if (!canEdit(desk.record.members[user])) answer.say(locale.say('reminders-not-editor'));
  else {
    const now = undoChange(planOf(desk.plan), event.undo);
    const text = event.text ?? '';
    await keep(desk, planChanges(document, now), { what: 'undone', text });
    answer.say(locale.say('reminders-undone', { text }));
  }
}
