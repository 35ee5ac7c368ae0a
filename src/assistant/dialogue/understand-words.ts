/** Understands what is typed freely, with what is known of the agency: what is wanted, and what is said of it. */

import { knownUnits } from '../../flow/known-units.ts';
import { waitingFrame, type Frame } from '../../flow/conversation.ts';
import { readMessage as readFreely, type Message } from '../../reading/read-message.ts';
import type { Known } from '../../reading/reader.ts';
import { currentAgency, type Talk } from '../talk.ts';
import { callsForDocument, isClearRequest } from './clear-request.ts';
import { factsForFlow } from './facts-for-flow.ts';
import type { Wish } from './read-message.ts';

/** @returns what typed words want where that is said clearly enough; else the wish as it was read */
export async function understandWords(talk: Talk, wish: Wish): Promise<Wish> {
  if (wish.type !== 'event' || wish.event.type !== 'text') return wish;
  const { text, command } = wish.event;
  if (command !== null || text.startsWith('/')) return wish;
  const { conversation } = talk.turn.chat;
  const waiting = waitingFrame(conversation);
  if (waiting !== null && !isClearRequest(text)) return wish;
  const known = await gatherKnown(talk, conversation.stack.at(-1));
  const message = readFreely(text, known).facts;
  if (waiting === null) return meant(talk, text, message, known) ?? unclear(talk, wish);
  return besideDialogue(message, text) ?? wish;
}

/** What is known before a message is read: the agency, its units, the year of the document under way. */
async function gatherKnown(talk: Talk, frame: Frame | undefined): Promise<Known> {
  const agency = (await currentAgency(talk))?.profile ?? null;
  const year = frame?.answers['year'];
  return {
    today: talk.today,
    year: typeof year === 'number' ? year : null,
    units: knownUnits(agency?.units ?? []),
    agency,
    occasions: talk.assistance.occasions,
  };
}

/** A document that was made can be worked on: what is typed then is taken by its review. */
const unclear = ({ turn }: Talk, wish: Wish): Wish =>
  turn.chat.conversation.stack.length > 0 ? wish : { type: 'unclear' };

function meant(talk: Talk, text: string, message: Message, known: Known): Wish | null {
  const { intent } = message;
  const isAtWork = talk.turn.chat.conversation.stack.length > 0;
  if (talk.assistance.flows.has(intent) && callsForDocument(text, isAtWork)) {
    const facts = factsForFlow(message, text, known);
    return { type: 'flow', flow: intent, argument: '', facts };
  }
  return besideDialogue(message, text);
}

/** What is answered without a dialogue, or beside one. */
function besideDialogue({ intent, facts }: Message, text: string): Wish | null {
  if (intent === 'progress') return { type: 'progress', argument: '' };
  if (intent === 'reminders') return { type: 'follow', argument: '' };
  if (intent === 'help') return { type: 'help' };
  return intent === 'result' ? { type: 'told', text, told: facts } : null;
}
