/** Answers what is said of something that is due, by a press or in words. */

import { writeDay } from '../../calendar/write.ts';
import { noticeButton } from '../button.ts';
import { dropAsking } from '../dialogue/ask-in-chat.ts';
import { extendByWords } from './extend-duty.ts';
import type { DutyAnswer } from './read-duty-answer.ts';
import { ask, nameOf, openCounter, redraw, type Counter, type Press } from './reminder-counter.ts';
import { keepAnswer } from './keep-answer.ts';
import {
  duties,
  findDuty,
  itemName,
  lastAnswer,
  writeSaid,
  type Notice,
  type NoticeItem,
} from './reminder-notice.ts';
import type { ReminderRecord } from './reminder-records.ts';
import type { Answer, Talk } from '../talk.ts';
import { tellOffice } from './tell-office.ts';

/** Answers a press: `<token> <item> <verb>`. */
export async function answerPress(talk: Talk, press: Press, answer: Answer): Promise<void> {
  const [token = '', position = '', verb = ''] = press.argument.split(/\s+/);
  const at = Number(position);
  const counter = await openCounter(talk, { token, position: at }, press, answer);
  if (counter === null) return;
  const { notice } = counter;
  const item = notice.items[at - 1];
  const kind = (['done', 'working', 'obstacle', 'extended'] as const).find(
    (one) => duties[one] === verb,
  );
  if (item === undefined) redraw(counter, counter.record, null);
  else if (verb === 'boqua') {
    await dropAsking(talk.turn.transaction, talk);
    answer.say(talk.locale.say('reminders-skipped', { number: item.label }));
  } else if (isOutdated(counter, item)) sayOutdated(counter, item);
  else if (kind === undefined) redraw(counter, counter.record, at);
  else await takeAnswer(counter, at, { kind, rest: '' });
}

/** True where a newer message of the place names the same thing. */
function isOutdated({ record, notice, token }: Counter, item: NoticeItem): boolean {
  const latest = record.latest[notice.spot] ?? [];
  const plan = record.plans[item.document];
  if (plan === undefined || findDuty(plan, item) === null) return true;
  return !latest.includes(token) && lastSaidElsewhere(record, notice, item);
}

/** A message is older than the latest of its place; it still counts for what that does not name. */
const lastSaidElsewhere = (record: ReminderRecord, notice: Notice, item: NoticeItem): boolean =>
  (record.renewed[notice.spot]?.[itemName(item)] ?? '') > notice.at;

function sayOutdated(counter: Counter, item: NoticeItem): void {
  const { talk, notice, record, answer } = counter;
  const { say } = talk.locale;
  const last = lastAnswer(record, item);
  const state = last === null ? say('reminders-state-open') : writeSaid(last, talk.locale);
  answer.say(say('reminders-outdated', { day: writeDay(notice.at), number: item.label, state }));
  redraw(counter, record, null, false);
}

/** Takes what somebody says of an item, and asks for what belongs to it. */
export async function takeAnswer(
  counter: Counter,
  position: number,
  { kind, rest }: Pick<DutyAnswer, 'kind' | 'rest'>,
): Promise<void> {
  const { talk, notice } = counter;
  const item = notice.items[position - 1];
  if (item === undefined) return;
  const args = { number: item.label, who: nameOf(talk, counter.agency) };
  if (kind !== 'extended') await note(counter, position, item, { kind, rest });
  else if (rest !== '') await extendByWords(counter, position, rest);
  else ask(counter, position, 'date', talk.locale.say('reminders-ask-date', args));
}

interface Noted {
  readonly kind: Exclude<DutyAnswer['kind'], 'extended'>;
  readonly rest: string;
}

async function note(
  counter: Counter,
  position: number,
  item: NoticeItem,
  { kind, rest }: Noted,
): Promise<void> {
  const { talk, notice, record, answer } = counter;
  const { locale, turn } = talk;
  const last = lastAnswer(record, item);
  if (last?.kind === kind && last.at >= notice.at && rest === '') {
    const said = writeSaid(last, locale);
    answer.say(locale.say('reminders-said-already', { number: item.label, said }));
    redraw(counter, record, null);
    return;
  }
  const now = await keepAnswer(counter, item, { kind, text: rest === '' ? null : rest, due: null });
  redraw(counter, now, null);
  await dropAsking(turn.transaction, talk);
  if (kind === 'obstacle') await tellObstacle(counter, item, rest);
  const args = { number: item.label, who: nameOf(talk, counter.agency) };
  if (rest !== '') answer.say(locale.say('reminders-thanks', args));
  else if (kind !== 'working') askMore(counter, position, kind, args);
}

/** Asks for the result, or for the cause; both may be left out. */
function askMore(
  counter: Counter,
  position: number,
  kind: 'done' | 'obstacle',
  args: { readonly number: string; readonly who: string },
): void {
  const { talk, token, answer } = counter;
  const { say } = talk.locale;
  if (kind === 'done') ask(counter, position, 'result', say('reminders-ask-result', args));
  else ask(counter, position, 'cause', say('reminders-ask-cause', args));
  answer.options = [noticeButton(token, `${position} boqua`, say('action-skip'))];
}

/** Takes the words that somebody was asked for. */
export async function takeDetail(
  counter: Counter,
  position: number,
  kind: 'result' | 'cause',
  text: string,
): Promise<void> {
  const { talk, notice, answer, agency } = counter;
  const item = notice.items[position - 1];
  if (item === undefined) return;
  const now = await keepAnswer(counter, item, {
    kind: kind === 'result' ? 'done' : 'obstacle',
    text,
    due: null,
  });
  redraw(counter, now, null);
  if (kind === 'cause') await tellObstacle(counter, item, text);
  const args = { number: item.label, who: nameOf(talk, agency) };
  answer.say(talk.locale.say('reminders-thanks', args));
}

async function tellObstacle(counter: Counter, item: NoticeItem, cause: string): Promise<void> {
  const { talk, agency, answer, record } = counter;
  const { say } = talk.locale;
  const plan = record.plans[item.document]?.facts.title ?? '';
  const args = { who: nameOf(talk, agency), what: item.title, plan };
  const text =
    cause === ''
      ? say('reminders-obstacle', args)
      : say('reminders-obstacle-cause', { ...args, cause });
  await tellOffice(talk, agency, text, answer);
}
