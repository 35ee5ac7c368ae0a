/** Holds a dialogue within one turn: hands events to the engine and performs what comes of them. */

import { advance } from '../flow/advance.ts';
import { applyChanges } from '../flow/apply-changes.ts';
import type { Change, Json } from '../flow/change.ts';
import type { Conversation } from '../flow/conversation.ts';
import type { Effect } from '../flow/effect.ts';
import type { Event } from '../flow/event.ts';
import type { Locale } from '../locale/locale.ts';
import type { Notice } from '../questions/question.ts';
import { finishFlow } from './finish-flow.ts';
import { currentAgency, type Answer, type Talk } from './talk.ts';
import { writeOptions, writeQuestion } from './write-question.ts';

/** Hands an event to the engine; what it leads to is said in `answer`. */
export async function converse(talk: Talk, event: Event, answer: Answer): Promise<void> {
  const { turn } = talk;
  const { changes, effects } = await advanceOnce(talk, event);
  turn.change(changes.map(inConversation));
  let isLeft = false;
  for (const effect of effects) {
    await perform(talk, effect, answer);
    isLeft ||= effect.type === 'leave';
  }
  if (!isLeft) return;
  const after = applyChanges(structuredClone(turn.chat.conversation) as unknown as Json, changes);
  turn.chat = { ...turn.chat, conversation: after as unknown as Conversation };
  // What was finished may be what the flow below needs: it goes on with the facts as they are now.
  if (turn.chat.conversation.stack.length > 0) await converse(talk, { type: 'resume' }, answer);
}

async function advanceOnce(talk: Talk, event: Event) {
  const { assistance, turn, locale, today } = talk;
  const agency = (await currentAgency(talk))?.profile ?? null;
  return advance(turn.chat.conversation, event, {
    flows: assistance.flows,
    facts: assistance.gatherFacts(agency, today),
    today,
    say: (message, attribute) => locale.attribute(message, attribute),
  });
}

const inConversation = (change: Change): Change =>
  change.length === 1
    ? [['conversation', ...change[0]]]
    : [['conversation', ...change[0]], change[1]];

async function perform(talk: Talk, effect: Effect, answer: Answer): Promise<void> {
  if (effect.type === 'finish') await finishFlow(talk, effect, answer);
  else if (effect.type === 'leave') leave(talk, effect, answer);
  else say(effect, talk.locale, answer);
}

function say(
  effect: Exclude<Effect, { type: 'finish' | 'leave' }>,
  locale: Locale,
  answer: Answer,
): void {
  switch (effect.type) {
    case 'ask':
      answer.say(writeQuestion(effect.asked, locale));
      answer.options = writeOptions(effect.asked.options, effect.asked.actions, locale);
      break;
    case 'refuse':
      answer.say(locale.say(effect.problem.id, effect.problem.args));
      break;
    case 'note':
      answer.say(effect.notes.map((note) => writeNotice(note, locale)).join('\n'));
      break;
    case 'doubt':
      answer.say(
        [
          ...effect.doubts.map((doubt) => writeNotice(doubt, locale)),
          locale.say('dialogue-doubt-ask'),
        ].join('\n'),
      );
      answer.options = writeOptions([], effect.actions, locale);
      break;
    case 'stale':
      answer.say(locale.say('dialogue-stale'));
      break;
    case 'idle':
      answer.say(locale.say('dialogue-idle'));
      break;
  }
}

function leave(
  { turn, locale }: Talk,
  { flow, isStopped }: Extract<Effect, { type: 'leave' }>,
  answer: Answer,
): void {
  const documents = Object.entries(turn.chat.documents).filter(([id]) => id !== flow);
  if (turn.chat.documents[flow] !== undefined) turn.set('documents', Object.fromEntries(documents));
  if (isStopped) answer.say(locale.say('dialogue-stopped'));
  else if (answer.parts.length === 0) answer.say(locale.say('dialogue-closed'));
}

/** A notice about an entry carries the notice that it is about. */
function writeNotice({ id, args }: Notice, locale: Locale): string {
  const { notice, number, ...rest } = args;
  if (typeof notice !== 'string') return locale.say(id, args);
  return locale.say(id, { number: number ?? '', text: locale.say(notice, rest) });
}
