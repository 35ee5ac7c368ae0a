/** Somebody at work on a followed plan: a change is carried out, kept with its history, and told. */

import { asJson } from '../../../record/as-json.ts';
import type { Change, Json } from '../../../record/change.ts';
import { applyChange, type PlanChange } from '../../../duty/change.ts';
import { listDuties, type ReminderPlan, writeNumber } from '../../../duty/duties.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { Activity } from '../../../plan/activity.ts';
import { momentIn } from '../../../calendar/zone.ts';
import { writeTime } from '../../../calendar/write-time.ts';
import { writeDue, writeLeads } from '../../../duty/write-reminder.ts';
import { agencies, type AgencyRecord } from '../../records/agency.ts';
import {
  changeReminders,
  noteInHistory,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type PlanEvent,
} from '../../records/following.ts';
import { agencyButton } from '../../button.ts';
import { ownEntry } from '../../../record/own-entry.ts';
import { agencyIn, nameSpeaker, type Answer, type Talk } from '../../turn/context.ts';
import { noteUndo } from '../../../duty/undo-change.ts';

/** Somebody at work on a followed plan. */
export interface Desk {
  readonly talk: Talk;
  readonly agency: string;
  readonly record: AgencyRecord;
  readonly document: string;
  readonly plan: FollowedPlan;
  readonly answer: Answer;
}

/** @returns null where somebody has no such plan */
export async function openDesk(
  talk: Talk,
  document: string | null,
  answer: Answer,
): Promise<Desk | null> {
  const { turn, user } = talk;
  const { transaction } = turn;
  const agency = agencyIn(talk);
  if (agency === null) return null;
  const record = await agencies.read(transaction, agency);
  if (record === null || !Object.hasOwn(record.members, user)) return null;
  const { plans } = await readReminders(transaction, agency);
  const followed = Object.keys(plans).filter((id) => plans[id]?.isOn === true);
  const id = document ?? (followed.length === 1 ? followed[0] : undefined);
  const plan = id === undefined ? undefined : ownEntry(plans, id);
  if (id === undefined || plan === undefined) return null;
  return { talk, agency, record, document: id, plan, answer };
}

/** Carries a change out; the button below takes it back. */
export async function carryOut(desk: Desk, change: PlanChange, text: string): Promise<void> {
  const { talk, document, plan, answer } = desk;
  const { locale } = talk;
  // What is recorded is kept apart, and is no answer to move.
  const before: ReminderPlan = plan;
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
  await keepChange(desk, own, { what: 'changed', text, ...(undo === null ? {} : { undo }) });
  const title = change.kind === 'add' ? change.added.title : (duty?.title ?? '');
  answer.say(writeChange(change, { number, title }, talk));
  if (undo === null) return;
  const scope = { agency: desk.agency, record: document };
  const words = `/tiendo lai ${plan.history.length}`;
  answer.options = [agencyButton(scope, words, locale.say('action-undo'))];
}

/** @returns what is kept of a plan that has changed */
export const planChanges = (document: string, now: ReminderPlan): Change[] => [
  [['plans', document, 'facts', 'activities'], asJson(now.facts.activities)],
  [['plans', document, 'choices'], asJson(now.choices)],
  [['plans', document, 'answers'], asJson(now.answers)],
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
    // Said in words that change several things alone.
    case 'coordinators':
    case 'title':
      return '';
    case 'add':
      return writeAdded(change.added, args.number, locale);
    case 'extend':
      return say('reminders-change-extend', { ...args, due: writeDue(change.due, locale) });
  }
}

function writeAdded(
  { title, leads, time, place }: Activity,
  number: string,
  locale: Locale,
): string {
  const said = [
    title,
    writeLeads(leads, locale),
    ...(time === null ? [] : [writeTime(time)]),
    ...(place === null ? [] : [place]),
  ];
  const args = { number, what: said.join(' · ') };
  const isDated = time !== null && (time.due !== null || time.recurrence !== null);
  return isDated ? locale.say('progress-added', args) : locale.say('progress-added-undated', args);
}

/** Keeps a change together with the note that it was made, and sets when reminders are due. */
export async function keepChange(
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
