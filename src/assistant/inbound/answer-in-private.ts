/** Answers a message of somebody who talks with the assistant alone: in a dialogue, or beside it. */

import { withNameAsked } from './name-asked.ts';
import { listNumbers } from '../turn/listed.ts';
import type { Incoming } from '../../channels/channel.ts';
import type { Event } from '../../flow/event.ts';
import { stopJobsInstead } from '../turn/stop-jobs.ts';
import { waitingFrame } from '../../flow/conversation.ts';
import { answerContent } from './answer-content.ts';
import { takeAwaited } from '../requests/results/await-result.ts';
import { converse } from '../dialogue/converse.ts';
import { dropAwaited, dropPlanAsking, findAwaited } from '../turn/expect.ts';
import { joinPaste } from './join-paste.ts';
import { openStart } from './open-start.ts';
import { maxTextLength } from '../../text/clean-text.ts';
import { ask, readMessage, type Wish } from './read-message.ts';
import { requests } from '../requests/index.ts';
import type { Request } from '../requests/request.ts';
import { lookUp } from '../requests/slogan/slogan.ts';
import { takeWords } from './lead-to-duty.ts';
import type { Locale } from '../../locale/locale.ts';
import { startFlow } from '../dialogue/start-flow.ts';
import { tellDone } from '../requests/results/tell-done.ts';
import { understandWords } from './understand-words.ts';
import { localeOf, readingOf, type Answer, type Talk } from '../turn/context.ts';
import { writeWelcome } from '../dialogue/write-welcome.ts';

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
  const content = await answerContent(talk, incoming);
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
  if (!(await takeWords(talk, wish, false, answer)))
    // What is typed freely may ask for what a command does.
    await answerWish(talk, await understandWords(talk, wish), incoming, answer);
  // What offers something of its own is not covered by the question of a dialogue.
  else if (answer.options.length === 0) await askAgain(talk, answer);
}

async function answerWish(
  talk: Talk,
  wish: Wish,
  incoming: Incoming,
  answer: Answer,
): Promise<void> {
  if (goesOn(talk, wish)) dropPlanAsking(talk);
  if (wish.type === 'event') await answerEvent(talk, wish.event, answer);
  else if (wish.type === 'flow') await startFlow(talk, wish, answer);
  else if (wish.type === 'request') await answerRequest(talk, wish, incoming, answer);
  else {
    if (wish.type === 'told') await tellDone(talk, wish.text, wish.told, answer);
    else if (wish.type === 'look-up') await lookUp(talk, wish.question, answer);
    else sayAside(talk, wish, answer);
    await askUnlessKept(talk, 'with-numbers', answer);
  }
}

/** Who goes on with a dialogue no longer speaks of the plan that was shown beside it. */
const goesOn = ({ turn }: Talk, { type }: Wish): boolean =>
  type === 'flow' || (type === 'event' && turn.chat.conversation.stack.length > 0);

async function answerRequest(
  talk: Talk,
  { request, argument }: Extract<Wish, { type: 'request' }>,
  incoming: Incoming,
  answer: Answer,
): Promise<void> {
  const { handle, keepsFloor, endsWaiting } = requests[request];
  if (endsWaiting) dropAwaited(talk);
  await handle(talk, { argument, incoming }, answer);
  await askUnlessKept(talk, keepsFloor, answer);
}

/** What is typed next belongs to what is waited for, not to the dialogue. */
async function askUnlessKept(
  talk: Talk,
  keeps: Request['keepsFloor'],
  answer: Answer,
): Promise<void> {
  const { options } = answer;
  const isOwn = {
    always: true,
    'with-options': options.length > 0,
    'with-numbers': listNumbers(options) !== null,
  }[keeps];
  if (!isAwaiting(talk) && !isOwn) await askAgain(talk, answer);
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
    await answerWish(talk, ask('welcome'), incoming, answer);
  } else if (answer.place === null) await askAgain(talk, answer);
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

const isAwaiting = (talk: Talk): boolean => (findAwaited(talk)?.what ?? 'files') !== 'files';

type Line = Exclude<Wish, { type: 'event' | 'flow' | 'request' | 'told' | 'look-up' }>;

function sayAside({ locale, assistance }: Talk, wish: Line, answer: Answer): void {
  if (wish.type === 'unclear') answer.options = writeWelcome(assistance.flows, locale).options;
  answer.say(writeLine(locale, wish));
}

function writeLine({ say }: Locale, wish: Line): string {
  switch (wish.type) {
    case 'unclear':
      return say('commands-unclear');
    case 'revise-ask':
      return say('dialogue-revise-ask');
    case 'how':
      return say('dialogue-how');
    case 'empty':
      return say('problem-empty');
    case 'too-long':
      return say('problem-too-long', { length: wish.length, max: maxTextLength });
    case 'unknown-command':
      return say('problem-unknown-command', { command: wish.command });
  }
}
