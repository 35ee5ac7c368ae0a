/** Takes typed words that answer a reminder, or what was asked about one. */

import { takeAnswer, takeDetail } from '../requests/duties/answer-reminder.ts';
import { answerTyped, findReplied } from '../requests/duties/answer-typed.ts';
import { dropAsking, findAsking } from '../turn/expect.ts';
import { type Asking } from '../records/expected.ts';
import { takeChange } from '../requests/progress/change-by-words.ts';
import { extendByWords } from '../requests/duties/extend-duty.ts';
import { takeOrder } from '../requests/following/follow-plans.ts';
import { readDutyAnswer, type DutyAnswer } from '../requests/duties/read-duty-answer.ts';
import type { Wish } from './read-message.ts';
import { openCounter, type Counter } from '../requests/duties/reminder-counter.ts';
import type { Answer, Talk } from '../turn/context.ts';

/**
 * Takes typed words that answer a reminder, or something that was asked about one.
 *
 * @returns false when they are for something else
 */
export async function takeWords(
  talk: Talk,
  wish: Wish,
  isInGroup: boolean,
  answer: Answer,
): Promise<boolean> {
  if (wish.type !== 'event' || wish.event.type !== 'text') return false;
  const asking = findAsking(talk);
  if (asking !== null && (await takeAsked(talk, asking, wish.event, isInGroup, answer)))
    return true;
  return takeUnasked(talk, wish.event, isInGroup, answer);
}

/** Takes words that answer the reminder that was shown, or change the plan that is followed. */
async function takeUnasked(
  talk: Talk,
  { text, command }: Text,
  isInGroup: boolean,
  answer: Answer,
): Promise<boolean> {
  if (text.startsWith('/')) return false;
  const said = readDutyAnswer(text);
  if (said !== null) return (await isFree(talk)) && answerTyped(talk, said, isInGroup, answer);
  const mayChange = isIdle(talk) && command === null && !isInGroup;
  return mayChange && takeChange(talk, null, text, answer);
}

const isIdle = ({ turn }: Talk): boolean => turn.chat.conversation.stack.length === 0;

/** True where typed words are no answer to a dialogue. */
const isFree = async (talk: Talk): Promise<boolean> =>
  isIdle(talk) || (await findReplied(talk)) !== null;

/** What is said where something is asked for. */
const kindsAsked = { result: 'done', cause: 'obstacle', date: 'extended' } as const;

type Text = Extract<Extract<Wish, { type: 'event' }>['event'], { type: 'text' }>;

const meaning = (talk: Talk, { agency, document }: Exclude<Asking, { token: string }>): Talk => ({
  ...talk,
  meant: { agency, record: document },
});

async function takeAsked(
  talk: Talk,
  asking: Asking,
  { text, command }: Text,
  isInGroup: boolean,
  answer: Answer,
): Promise<boolean> {
  if (!('token' in asking) && asking.kind === 'order')
    return takeOrder(meaning(talk, asking), text, answer);
  if (!('token' in asking)) return takeChange(meaning(talk, asking), asking.document, text, answer);
  if (command !== null) {
    dropAsking(talk);
    const isLeft = command.verb === 'skip' || command.verb === 'stop';
    if (isLeft) answer.say(talk.locale.say('reminders-left-out'));
    return isLeft;
  }
  // Who names another thing does not speak of the one that was asked about.
  const named = readDutyAnswer(text);
  if (named?.label && (await answerTyped(talk, named, isInGroup, answer))) return true;
  const press = { isInGroup, pressedOn: null };
  await takeWanted(await openCounter(talk, asking, press, answer), asking, named, text);
  return true;
}

/** Takes what was asked for, or what is said instead: "chưa làm được vì mưa" is no result. */
async function takeWanted(
  counter: Counter | null,
  { kind, position }: Extract<Asking, { token: string }>,
  named: DutyAnswer | null,
  text: string,
): Promise<void> {
  if (counter === null) return;
  const { talk } = counter;
  if (named !== null && named.kind !== kindsAsked[kind]) await takeAnswer(counter, position, named);
  else if (kind === 'date') await extendByWords(counter, position, text);
  else {
    dropAsking(talk);
    await takeDetail(counter, position, kind, text);
  }
}
