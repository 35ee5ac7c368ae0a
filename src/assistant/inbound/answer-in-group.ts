/** Answers what somebody says to the assistant in a group: short, and only what everybody may read. */

import type { Group, Incoming } from '../../channels/channel.ts';
import { bindGroup } from '../requests/groups/bind-group.ts';
import { continueInPrivate, privateButton } from './continue-in-private.ts';
import { readCode } from '../requests/groups/group-code.ts';
import { readMessage, type Wish } from './read-message.ts';
import { requests } from '../requests/index.ts';
import { lookUp } from '../requests/slogan/slogan.ts';
import { takeWords } from './lead-to-duty.ts';
import { readWords } from '../../locale/words.ts';
import { readingOf, type Answer, type Talk } from '../turn/context.ts';

/** Answers a message; what is not for the assistant or cannot be read is passed over in silence. */
export async function answerInGroup(
  talk: Talk,
  incoming: Incoming,
  group: Group,
  answer: Answer,
): Promise<void> {
  if (incoming.oddity !== undefined) return;
  if (incoming.file !== undefined && incoming.text.trim() === '') return;
  const { start } = incoming;
  // A link that adds the assistant to a group carries a code.
  if (start !== undefined && readCode(start) !== null) await bindGroup(talk, group, start, answer);
  else await answerWish(talk, readMessage(incoming, readingOf(talk)), { group, incoming }, answer);
}

interface Setting {
  readonly group: Group;
  readonly incoming: Incoming;
}

async function answerWish(
  talk: Talk,
  wish: Wish,
  { group, incoming }: Setting,
  answer: Answer,
): Promise<void> {
  if (wish.type === 'request') await answerRequest(talk, wish, incoming, answer);
  else if (wish.type === 'look-up') await lookUp(talk, wish.question, answer);
  else if (wish.type === 'flow') await continueInPrivate(talk, group, wish, answer);
  else if (!(await takeWords(talk, wish, true, answer))) answer.say(writeLine(talk, wish));
}

async function answerRequest(
  talk: Talk,
  { request, argument }: Extract<Wish, { type: 'request' }>,
  incoming: Incoming,
  answer: Answer,
): Promise<void> {
  const { inGroup, words, handle } = requests[request];
  if (inGroup === 'answered') await handle(talk, { argument, incoming }, answer);
  else if (inGroup !== 'passed-over') {
    answer.say(talk.locale.say('groups-not-here'));
    const command = words === null ? undefined : readWords(talk.locale, words)[0];
    if (inGroup === 'led-away' && talk.linkTo !== null && command !== undefined)
      answer.options = [privateButton(talk, talk.linkTo('private', command))];
  }
}

/** What is said to wishes that ask for nothing in particular. */
const words: Partial<Record<Wish['type'], string>> = {
  empty: 'groups-hello',
  'too-long': 'groups-unclear',
};

function writeLine({ locale }: Talk, wish: Wish): string {
  // Words that steer a dialogue may be meant for another program of the group.
  const isTalk = wish.type === 'event' && wish.event.type === 'text' && wish.event.command === null;
  const message = isTalk ? 'groups-unclear' : words[wish.type];
  return message === undefined ? '' : locale.say(message);
}
