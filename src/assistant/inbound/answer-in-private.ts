/** Answers a message of somebody who talks with the assistant alone: in a dialogue, or beside it. */

import { takeName } from '../turn/own-name.ts';
import { withNameAsked } from './name-asked.ts';
import { listNumbers } from '../turn/listed.ts';
import type { Incoming } from '../../channels/channel.ts';
import type { Event } from '../../flow/event.ts';
import { stopJobs, stopJobsInstead } from '../turn/stop-jobs.ts';
import { waitingFrame } from '../../flow/conversation.ts';
import { answerContent } from './answer-content.ts';
import { recordInPrivate, takeAwaited } from '../requests/results/await-result.ts';
import { answerErrand, isPlain, type PlainWish } from './answer-errand.ts';
import { answerReminders, isOfReminders, type ReminderWish } from './lead-to-duty.ts';
import type { Reply } from '../services.ts';
import { converse } from '../dialogue/converse.ts';
import { findInvitation } from '../requests/members/invitation.ts';
import { dropPlanAsking } from '../turn/ask-in-chat.ts';
import { joinByToken } from '../requests/members/join-agency.ts';
import { joinPaste } from './join-paste.ts';
import { listDocuments } from '../requests/documents/list-documents.ts';
import { manageGroups } from '../requests/groups/manage-groups.ts';
import { manageMembers } from '../requests/members/manage-members.ts';
import { openStart } from './open-start.ts';
import { maxTextLength } from '../../text/clean-text.ts';
import { readMessage, type Wish } from './read-message.ts';
import { startFlow } from '../dialogue/start-flow.ts';
import { tellDone } from '../requests/results/tell-done.ts';
import { understandWords } from './understand-words.ts';
import { localeOf, readingOf, type Answer, type Talk } from '../turn/context.ts';
import { writeHelp, writeWelcome } from '../dialogue/write-welcome.ts';

/** Answers a message. */
export async function answerInPrivate(
  talk: Talk,
  message: Incoming,
  answer: Answer,
): Promise<void> {
  const incoming = joinPaste(talk, message, answer);
  if (await takeAwaited(talk, incoming, answer)) {
    if (!isAwaiting(talk)) await askAgain(talk, answer);
    return;
  }
  const content = answerContent(talk, incoming);
  if (content !== null) answer.say(content);
  if (incoming.oddity === 'edited') return;
  if (incoming.start !== undefined) {
    await answerStart(talk, incoming, incoming.start, answer);
    return;
  }
  const isRead = incoming.oddity === undefined && incoming.text.trim() !== '';
  if (content === null || isRead) await answerRead(talk, incoming, answer);
  else if (content !== '') await askAgain(talk, answer);
}

/** What answers a reminder is no part of a dialogue under way. */
async function answerRead(talk: Talk, incoming: Incoming, answer: Answer): Promise<void> {
  const wish = await withNameAsked(talk, readMessage(incoming, readingOf(talk)));
  if (!(await answerReminders(talk, wish, incoming, answer)))
    await answerWords(talk, wish, incoming, answer);
  // What offers something of its own is not covered by the question of a dialogue.
  else if (wish.type !== 'duty' && answer.options.length === 0) await askAgain(talk, answer);
}

/** What is typed freely may ask for what a command does. */
async function answerWords(talk: Talk, wish: Wish, incoming: Incoming, answer: Answer) {
  const meant = await understandWords(talk, wish);
  if (!isOfReminders(meant)) await answerWish(talk, meant, answer);
  else if (await answerReminders(talk, meant, incoming, answer))
    if (answer.options.length === 0) await askAgain(talk, answer);
}

async function answerWish(talk: Talk, wish: Wish, answer: Answer): Promise<void> {
  if (goesOn(talk, wish)) await dropPlanAsking(talk.turn.transaction, talk);
  if (wish.type === 'event') await answerEvent(talk, wish.event, answer);
  else if (wish.type === 'stop-jobs') await stopJobs(talk, answer);
  else if (wish.type === 'flow') await startFlow(talk, wish, answer);
  else if (!isOfReminders(wish)) {
    await answerAside(talk, wish, answer);
    // What is typed next belongs to what is waited for, not to the dialogue.
    if (!isAwaiting(talk) && !isOwnList(wish, answer)) await askAgain(talk, answer);
  }
}

/** Who goes on with a dialogue no longer speaks of the plan that was shown beside it. */
const goesOn = ({ turn }: Talk, { type }: Wish): boolean =>
  type === 'flow' || (type === 'event' && turn.chat.conversation.stack.length > 0);

function isOwnList({ type }: Wish, { options }: Answer): boolean {
  const isDesk = type === 'group' || type === 'members';
  return isDesk ? options.length > 0 : listNumbers(options) !== null;
}

async function answerEvent(talk: Talk, event: Event, answer: Answer): Promise<void> {
  if (!(await stopJobsInstead(talk, event, answer))) await converse(talk, event, answer);
}

/** Answers the words that a link carried; a dialogue under way is not lost by them. */
async function answerStart(talk: Talk, incoming: Incoming, start: string, answer: Answer) {
  const opened = await openStart(talk, start, answer);
  if (typeof opened === 'object') {
    const command = { ...incoming, text: `/${opened.command}` };
    await answerRead(talk, command, answer);
  } else if (opened === 'unknown') {
    answer.say(talk.locale.say('commands-start-unknown'));
    await answerWish(talk, { type: 'welcome' }, answer);
  } else if (answer.place === null) await askAgain(talk, answer);
}

async function answerAside(talk: Talk, wish: Aside, answer: Answer): Promise<void> {
  if (wish.type === 'name') await takeName(talk, wish.argument, answer);
  else if (wish.type === 'group') await manageGroups(talk, wish.argument, answer);
  else if (wish.type === 'members') await manageMembers(talk, wish.argument, answer);
  else if (wish.type === 'join') await join(talk, wish.argument, answer);
  else if (wish.type === 'result') await recordInPrivate(talk, wish.argument, answer);
  else if (wish.type === 'told') await tellDone(talk, wish.text, wish.told, answer);
  else if (wish.type === 'documents') await listDocuments(talk, wish.argument, answer);
  else {
    const aside = isPlain(wish) ? answerErrand(talk, wish) : sayAside(talk, wish);
    answer.say(aside.text);
    answer.options = aside.options;
  }
}

async function join(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const token = findInvitation(argument);
  if (token === null) answer.say(talk.locale.say('members-join-how'));
  else await joinByToken(talk, token, answer);
}

/**
 * Returns to the dialogue under way, in the language that is spoken now. Where its document is made,
 * nothing is waited for: what can be done with it stands below the document.
 */
async function askAgain(talk: Talk, answer: Answer): Promise<void> {
  const { assistance, turn } = talk;
  if (waitingFrame(turn.chat.conversation) === null) return;
  const now = { ...talk, locale: localeOf(assistance, turn.chat.language) };
  await converse(now, { type: 'resume' }, answer);
}

const isAwaiting = ({ turn }: Talk): boolean =>
  turn.chat.awaited !== null && turn.chat.awaited.what !== 'files';

type Aside = Exclude<Wish, { type: 'event' | 'flow' | 'stop-jobs' } | ReminderWish>;
type Line = Exclude<
  Aside,
  PlainWish | { type: 'name' | 'group' | 'members' | 'join' | 'result' | 'told' | 'documents' }
>;

function sayAside({ locale, assistance }: Talk, wish: Line): Pick<Reply, 'text' | 'options'> {
  const only = (text: string) => ({ text, options: [] });
  switch (wish.type) {
    case 'welcome':
      return writeWelcome(assistance.flows, locale);
    case 'unclear': {
      const { options } = writeWelcome(assistance.flows, locale);
      return { text: locale.say('commands-unclear'), options };
    }
    case 'revise-ask':
      return only(locale.say('dialogue-revise-ask'));
    case 'help':
      return only(writeHelp(locale));
    case 'how':
      return only(locale.say('dialogue-how'));
    case 'empty':
      return only(locale.say('problem-empty'));
    case 'too-long':
      return only(locale.say('problem-too-long', { length: wish.length, max: maxTextLength }));
    case 'unknown-command':
      return only(locale.say('problem-unknown-command', { command: wish.command }));
  }
}
