/** A message about what is due, and somebody who answers it: whether they may, and how it is shown. */

import { momentIn } from '../../../calendar/zone.ts';
import { agencies, canEdit, type AgencyRecord } from '../../records/agency.ts';
import { concernOf } from '../../turn/units.ts';
import { keepAsking } from '../../turn/expect.ts';
import { leadsOf, notices, noticeKey, type Notice } from '../../records/notice.ts';
import { writeNotice } from '../../reminding/write-notice.ts';
import { readReminders, remindersKey, type ReminderRecord } from '../../records/following.ts';
import { nameSpeaker, type Answer, type Talk } from '../../turn/context.ts';

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
  const notice = await readNotice(talk, token);
  if (notice === null) {
    answer.say(locale.say('reminders-forgotten'));
    return null;
  }
  transaction.hold(remindersKey(notice.agency));
  const agency = await agencies.read(transaction, notice.agency);
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

/** A message that was sent while the clock was ahead is answered after it all the same. */
async function readNotice({ turn, assistance }: Talk, token: string): Promise<Notice | null> {
  const kept = await notices.read(turn.transaction, token);
  const now = momentIn(assistance.clock(), assistance.zone);
  return kept !== null && kept.at > now ? { ...kept, at: now } : kept;
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

/**
 * Shows the message as it is now, where it can be shown in its place. Elsewhere nothing is sent:
 * one line says what was answered, and the message is not read a second time.
 */
export function redraw(counter: Counter, record: ReminderRecord, chosen: number | null): void {
  const { talk, notice, token, isInGroup, pressedOn, answer } = counter;
  const { turn, chat, assistance, canEdit, locale } = talk;
  const seenAt = momentIn(assistance.clock(), assistance.zone);
  turn.transaction.change(noticeKey(token), [[['seenAt'], seenAt]]);
  if (!canEdit) return;
  const written = writeNotice(notice, record, { token, chosen }, locale);
  const replaces = { message: pressedOn ?? notice.message, orElse: 'drop' } as const;
  answer.posts.push({ chat, isToGroup: isInGroup, ...written, files: [], replaces });
}

/** Offers what can be said of an item, or all items for null: in the message, else below one line. */
export function offerAnswers(counter: Counter, chosen: number | null): void {
  const { talk, notice, token, record, answer } = counter;
  redraw(counter, record, chosen);
  if (talk.canEdit) return;
  const item = notice.items[(chosen ?? 0) - 1];
  answer.say(item?.line ?? talk.locale.say('reminders-choose-item'));
  answer.options = writeNotice(notice, record, { token, chosen }, talk.locale).options;
}

/** True where the one who answers sees it in the message itself. */
export const isShown = ({ talk, pressedOn }: Counter): boolean =>
  talk.canEdit && pressedOn !== null;

/** Asks for the words that belong to an answer. */
export function ask(
  { talk, notice, token, answer }: Counter,
  position: number,
  kind: 'result' | 'cause' | 'date',
  text: string,
): void {
  answer.say(text);
  keepAsking(talk, { kind, agency: notice.agency, token, position });
}
