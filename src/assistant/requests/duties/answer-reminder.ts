/** Answers what is said of something that is due, by a press or in words. */

import { writeDay } from '../../../calendar/write.ts';
import { noticeButton } from '../../button.ts';
import { askName } from '../../turn/own-name.ts';
import { dropAsking } from '../../turn/expect.ts';
import { extendByWords } from './extend-duty.ts';
import type { DutyAnswer } from './read-duty-answer.ts';
import {
  ask,
  isShown,
  nameOf,
  offerAnswers,
  openCounter,
  redraw,
  type Counter,
  type Press,
} from './reminder-counter.ts';
import { keepAnswer } from './keep-answer.ts';
import { duties, findDuty, lastAnswer, type NoticeItem } from '../../records/notice.ts';
import { writeSaid } from '../../reminding/write-notice.ts';
import { writeNotice } from '../../reminding/write-notice.ts';
import type { Answer as Said } from '../../../duty/answer.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { tellOffice } from '../../reminding/tell-office.ts';

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
  if (item === undefined) offerAnswers(counter, null);
  else if (verb === 'boqua') {
    dropAsking(talk);
    answer.say(talk.locale.say('reminders-skipped', { number: item.label }));
  } else if (isOutdated(counter, item)) sayOutdated(counter, at, item);
  else if (kind === undefined) offerAnswers(counter, at);
  else await takeAnswer(counter, at, { kind, rest: '' });
}

/** True where its reader cannot know what was said of it since, or it is in the plan no more. */
function isOutdated({ record, notice }: Counter, item: NoticeItem): boolean {
  const plan = record.plans[item.document];
  if (plan === undefined || findDuty(plan, item) === null) return true;
  return (lastAnswer(record, item)?.at ?? '') > (notice.seenAt ?? notice.at);
}

/** What changed is said, and shown: what is pressed next was decided by whoever knows it. */
function sayOutdated(counter: Counter, position: number, item: NoticeItem): void {
  const { talk, notice, record, answer } = counter;
  const { say } = talk.locale;
  const last = lastAnswer(record, item);
  const state = last === null ? say('reminders-said-gone') : writeSaid(last, talk.locale);
  answer.say(say('reminders-outdated', { day: writeDay(notice.at), number: item.label, state }));
  const { token } = counter;
  redraw(counter, record, position);
  if (talk.canEdit || last === null) return;
  answer.options = writeNotice(notice, record, { token, chosen: position }, talk.locale).options;
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
  const { talk, notice, record } = counter;
  const last = lastAnswer(record, item);
  if (last?.kind === kind && last.at >= notice.at && rest === '') {
    sayAlready(counter, item, last);
    return;
  }
  const now = await keepAnswer(counter, item, { kind, text: rest === '' ? null : rest, due: null });
  redraw(counter, now, null);
  dropAsking(talk);
  if (kind === 'obstacle') await tellObstacle(counter, item, rest);
  if (rest !== '') thank(counter, item);
  else if (kind !== 'working') askMore(counter, position, kind, item);
  else thankUnlessShown(counter, item);
  await askName(talk, counter.answer);
}

function sayAlready(counter: Counter, item: NoticeItem, last: Said): void {
  const { talk, record, answer } = counter;
  const said = writeSaid(last, talk.locale);
  answer.say(talk.locale.say('reminders-said-already', { number: item.label, said }));
  redraw(counter, record, null);
}

function thank({ talk, agency, answer }: Counter, item: NoticeItem): void {
  const args = { number: item.label, who: nameOf(talk, agency) };
  answer.say(talk.locale.say('reminders-thanks', args));
}

function thankUnlessShown(counter: Counter, item: NoticeItem): void {
  if (!isShown(counter)) thank(counter, item);
}

/** Asks for the result, or for the cause; both may be left out. */
function askMore(
  counter: Counter,
  position: number,
  kind: 'done' | 'obstacle',
  item: NoticeItem,
): void {
  const { talk, token, answer, agency } = counter;
  const args = { number: item.label, who: nameOf(talk, agency) };
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
  const item = counter.notice.items[position - 1];
  if (item === undefined) return;
  const now = await keepAnswer(counter, item, {
    kind: kind === 'result' ? 'done' : 'obstacle',
    text,
    due: null,
  });
  redraw(counter, now, null);
  if (kind === 'cause') await tellObstacle(counter, item, text);
  thank(counter, item);
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
