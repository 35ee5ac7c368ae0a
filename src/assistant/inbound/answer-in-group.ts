/** Answers what somebody says to the assistant in a group: short, and only what everybody may read. */

import { takeName } from '../turn/own-name.ts';
import type { Group, Incoming } from '../../channels/channel.ts';
import { answerErrand, isPlain } from './answer-errand.ts';
import { answerReminders } from './lead-to-duty.ts';
import { bindGroup } from '../requests/groups/bind-group.ts';
import { continueInPrivate, privateButton } from './continue-in-private.ts';
import { readCode } from '../requests/groups/group-code.ts';
import { findBinding } from '../records/group.ts';
import { stopJobs } from '../turn/stop-jobs.ts';
import { readMessage, type Wish } from './read-message.ts';
import { recordResult } from '../requests/results/record-result.ts';
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
  else {
    const wish = readMessage(incoming, readingOf(talk));
    if (wish.type === 'stop-jobs') await stopJobs(talk, answer);
    else await answerWish(talk, wish, { group, incoming }, answer);
  }
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
  if (isPlain(wish)) {
    const { text, options } = answerErrand(talk, wish);
    answer.say(text);
    answer.options = options;
  } else if (wish.type === 'flow') await continueInPrivate(talk, group, wish, answer);
  else if (wish.type === 'name') await takeName(talk, wish.argument, answer);
  else if (wish.type === 'group') await bindGroup(talk, group, wish.argument, answer);
  else if (wish.type === 'result') await recordHere(talk, wish.argument, incoming, answer);
  else if (wish.type === 'members' || wish.type === 'join' || wish.type === 'follow')
    sendAway(talk, wish.type, answer);
  else if (!(await answerReminders(talk, wish, incoming, answer)))
    answer.say(writeLine(talk, wish));
}

/** Records a result, and shows what is recorded, to members of the agency that the group works for. */
async function recordHere(
  talk: Talk,
  argument: string,
  { file }: Incoming,
  answer: Answer,
): Promise<void> {
  const { turn, channel, chat, user, locale } = talk;
  const bound = await findBinding(turn.transaction, channel, chat);
  if (bound === null) answer.say(locale.say('groups-unbound'));
  else if (!Object.hasOwn(bound.record.members, user))
    answer.say(locale.say('results-members-only'));
  else {
    const { agency, record } = bound;
    await recordResult(talk, { agency, record, isGroup: true }, argument, answer, file ?? null);
  }
}

/** What is no business of a whole group. */
function sendAway(talk: Talk, type: 'members' | 'join' | 'follow', answer: Answer): void {
  const { locale, linkTo } = talk;
  answer.say(locale.say('groups-not-here'));
  if (type !== 'join' && linkTo !== null) {
    const command = type === 'members' ? 'thanhvien' : 'nhacviec';
    answer.options = [privateButton(talk, linkTo('private', command))];
  }
}

/** What is said to wishes that ask for nothing in particular. */
const words: Partial<Record<Wish['type'], string>> = {
  welcome: 'groups-hello',
  help: 'groups-hello',
  empty: 'groups-hello',
  'too-long': 'groups-unclear',
};

function writeLine({ locale }: Talk, wish: Wish): string {
  // Words that steer a dialogue may be meant for another program of the group.
  const isTalk = wish.type === 'event' && wish.event.type === 'text' && wish.event.command === null;
  const message = isTalk ? 'groups-unclear' : words[wish.type];
  return message === undefined ? '' : locale.say(message);
}
