/** A message about what is due, and somebody who answers it: what is kept of it, and how it is shown. */

import { momentIn } from '../../calendar/zone.ts';
import type { Change } from '../../flow/change.ts';
import type { Activity } from '../../plan/activity.ts';
import type { Answer as DutyWords, DutyNumber } from '../../reminders/answer.ts';
import { agencyKey, canEdit, type AgencyRecord } from '../members/agency-records.ts';
import { concernOf } from '../members/units.ts';
import { keepAsking } from '../dialogue/ask-in-chat.ts';
import {
  findDuty,
  leadsOf,
  noticeKey,
  writeNotice,
  type Notice,
  type NoticeItem,
} from './reminder-notice.ts';
import { documentKey, type DocumentRecord } from '../documents/produce-document.ts';
import {
  changeReminders,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type ReminderRecord,
} from './reminder-records.ts';
import { keepResult } from '../results/result-records.ts';
import { nameSpeaker, type Answer, type Talk } from '../talk.ts';

/** A message about what is due, and somebody who answers it. */
export interface Counter {
  readonly talk: Talk;
  readonly token: string;
  readonly notice: Notice;
  readonly agency: AgencyRecord;
  /** As it is now. */
  readonly record: ReminderRecord;
  readonly isInGroup: boolean;
  /** The platform's reference of the message that was pressed; null where words were typed. */
  readonly pressedOn: string | null;
  readonly answer: Answer;
}

/** What was pressed, and on which message. */
export interface Press {
  readonly argument: string;
  readonly isInGroup: boolean;
  readonly pressedOn: string | null;
}

/** Which message is answered, and which of its items, from 1; 0 for none. */
export interface Place {
  readonly token: string;
  readonly position: number;
}

/** @returns null, and says why, where there is no such message or it is not for them to answer */
export async function openCounter(
  talk: Talk,
  { token, position }: Place,
  { isInGroup, pressedOn }: Pick<Press, 'isInGroup' | 'pressedOn'>,
  answer: Answer,
): Promise<Counter | null> {
  const { turn, locale, user } = talk;
  const { transaction } = turn;
  const notice = (await transaction.read(noticeKey(token))) as unknown as Notice | null;
  if (notice === null) {
    answer.say(locale.say('reminders-forgotten'));
    return null;
  }
  transaction.hold(remindersKey(notice.agency));
  const agency = (await transaction.read(
    agencyKey(notice.agency),
  )) as unknown as AgencyRecord | null;
  if (agency === null || !Object.hasOwn(agency.members, user)) {
    const name = agency?.profile.name ?? '';
    answer.say(locale.say('reminders-stranger', { who: nameOf(talk, agency), name }));
    return null;
  }
  const record = await readReminders(transaction, notice.agency);
  const item = notice.items[position - 1];
  const leads = item === undefined ? null : leadsOf(record, item);
  if (item !== undefined && leads !== null && !mayAnswer(agency, user, leads)) {
    const args = { who: nameOf(talk, agency), number: item.label, units: leads.join(', ') };
    answer.say(locale.say('reminders-other-unit', args));
    return null;
  }
  return { talk, token, notice, agency, record, isInGroup, pressedOn, answer };
}

/** The office answers for all, and so does a member of whom no unit is told. */
function mayAnswer(
  { members, seats, profile }: AgencyRecord,
  user: string,
  leads: readonly string[],
): boolean {
  const isOpen = leads.length === 0 || canEdit(members[user]);
  return isOpen || concernOf(seats?.[user]?.units, profile)({ leads });
}

/** @returns what the one who speaks is called */
export const nameOf = (talk: Talk, agency: AgencyRecord | null): string =>
  nameSpeaker(talk, agency) ?? talk.locale.say('groups-somebody');

/** Shows the message as it is now, in its place where the channel can. */
export function redraw(
  { talk, notice, token, isInGroup, pressedOn, answer }: Counter,
  record: ReminderRecord,
  chosen: number | null,
  isCurrent = true,
): void {
  const written = writeNotice(notice, record, { token, chosen, isCurrent }, talk.locale);
  const replaces = { message: pressedOn ?? notice.message, orElse: 'send' } as const;
  const { chat } = talk;
  answer.posts.push({ chat, isToGroup: isInGroup, ...written, files: [], replaces });
}

/** Asks for the words that belong to an answer. */
export function ask(
  { talk, notice, token, answer }: Counter,
  position: number,
  kind: 'result' | 'cause' | 'date',
  text: string,
): void {
  answer.say(text);
  keepAsking(talk.turn.transaction, talk, { kind, agency: notice.agency, token, position });
}

/** Keeps what was said of an item. @returns the record as it is now */
export async function keepAnswer(
  counter: Counter,
  item: NoticeItem,
  said: Pick<DutyWords, 'kind' | 'text' | 'due'>,
  by = nameOf(counter.talk, counter.agency),
): Promise<ReminderRecord> {
  const { talk, notice, answer } = counter;
  const { turn, assistance } = talk;
  const { transaction } = turn;
  const { clock, zone, reminding } = assistance;
  const record = await readReminders(transaction, notice.agency);
  const plan = record.plans[item.document];
  const duty = plan === undefined ? null : findDuty(plan, item);
  if (plan === undefined || duty === null) return record;
  const words: DutyWords = {
    ...duty,
    ...said,
    at: momentIn(clock(), zone),
    by,
    unit: null,
    occurrence: item.occurrence,
  };
  const desk = { transaction, agency: notice.agency, reminding, zone };
  const now = await changeReminders(desk, [putAnswer(plan, item.document, words)]);
  answer.expectedAt = now.nextAt;
  await recordWords(counter, item, words);
  return now;
}

function titleOf(activities: readonly Activity[], { activity, task }: DutyNumber): string | null {
  const whole = activities[activity - 1];
  const meant = task === null ? whole : whole?.tasks[task - 1];
  return meant?.title ?? null;
}

/** Reports are made of what is recorded for the plan as it was drafted, where it has the activity. */
async function recordWords(
  { talk, notice }: Counter,
  { document, title }: NoticeItem,
  { kind, task, text, activity }: DutyWords,
): Promise<void> {
  const { turn, assistance, user, name } = talk;
  const { transaction } = turn;
  const said = kind === 'done' ? 'result' : kind;
  if (text === null || (said !== 'result' && said !== 'obstacle')) return;
  const kept = await transaction.read(documentKey(notice.agency, document));
  const record = kept as unknown as DocumentRecord | null;
  const activities = record?.versions[String(record.latest)]?.activities ?? [];
  if (titleOf(activities, { activity, task }) !== title) return;
  await keepResult(transaction, {
    ...{ agency: notice.agency, document, activity, task, text, name },
    by: user,
    at: assistance.clock(),
    zone: assistance.zone,
    kind: said,
  });
}

/** The words that somebody adds to what they just said belong to it. */
function putAnswer({ answers }: FollowedPlan, document: string, words: DutyWords): Change {
  const at = answers.findLastIndex(
    ({ activity, task, kind, by, text, occurrence }) =>
      activity === words.activity &&
      task === words.task &&
      kind === words.kind &&
      by === words.by &&
      occurrence === words.occurrence &&
      text === null,
  );
  const isAdded = at >= 0 && at === lastAbout(answers, words) && words.text !== null;
  const place = isAdded ? at : answers.length;
  const kept = isAdded ? { ...words, at: answers[at]?.at ?? words.at } : words;
  return [['plans', document, 'answers', place], kept];
}

const lastAbout = (answers: readonly DutyWords[], { activity, task }: DutyWords): number =>
  answers.findLastIndex((one) => one.activity === activity && one.task === task);
