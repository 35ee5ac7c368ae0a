/** Understands what is typed freely, with what is known of the agency: what is wanted, and what is said of it. */

import type { Command } from '../../flow/event.ts';
import { knownUnits } from '../../flow/known-units.ts';
import { waitingFrame, type Frame } from '../../flow/conversation.ts';
import { readMessage as readFreely, type Message } from '../../reading/read-message.ts';
import type { Known } from '../../reading/reader.ts';
import { currentAgency, type Talk } from '../turn/context.ts';
import { readNarrowing } from '../../duty/narrow-progress.ts';
import { applyEdits } from '../dialogue/apply-edits.ts';
import type { Edit } from '../../reading/edit.ts';
import { isPlainChange } from '../../reading/plain-change.ts';
import { callsForDocument, isClearRequest } from './clear-request.ts';
import { factsForFlow } from '../dialogue/facts-for-flow.ts';
import { pasteDocument } from './paste-document.ts';
import { readNumberedUnits } from './numbered-units.ts';
import { ask, type Wish } from './read-message.ts';
import { readWantedList } from './wanted-list.ts';

/** @returns what typed words want where that is said clearly enough; else the wish as it was read */
export async function understandWords(talk: Talk, wish: Wish): Promise<Wish> {
  if (wish.type !== 'event' || wish.event.type !== 'text') return wish;
  const { text, command } = wish.event;
  if (text.startsWith('/')) return wish;
  const revised = await reviseBy(talk, text, command);
  if (revised !== null) return revised;
  return command === null ? ((await request(talk, text)) ?? wish) : wish;
}

/** @returns what is asked for, or null where the words may answer what is waited for */
async function request(talk: Talk, text: string): Promise<Wish | null> {
  const { conversation } = talk.turn.chat;
  const waiting = waitingFrame(conversation);
  if (waiting !== null && !isClearRequest(text)) return null;
  const known = await gatherKnown(talk, conversation.stack.at(-1));
  const pasted = waiting === null ? pasteDocument(text, known, talk.assistance.flows) : null;
  if (pasted !== null) return pasted;
  const list = waiting === null ? readWantedList(text, known) : null;
  const message = list ?? readFreely(text, known).facts;
  if (waiting !== null) return besideDialogue(message, text, known);
  // A document that was made can be worked on: what is typed then is taken by its review.
  const isAtWork = conversation.stack.length > 0;
  return meant(talk, text, message, known) ?? (isAtWork ? null : { type: 'unclear' });
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

function meant(talk: Talk, text: string, message: Message, known: Known): Wish | null {
  const { intent } = message;
  const isAtWork = talk.turn.chat.conversation.stack.length > 0;
  if (talk.assistance.flows.has(intent) && callsForDocument(text, isAtWork)) {
    const facts = factsForFlow(message, text, known);
    return { type: 'flow', flow: intent, argument: '', facts };
  }
  return besideDialogue(message, text, known);
}

/** What is answered without a dialogue, or beside one. */
function besideDialogue({ intent, facts }: Message, text: string, known: Known): Wish | null {
  if (intent === 'progress') return ask('progress', readNarrowing(text, known));
  if (intent === 'reminders') return ask('following');
  if (intent === 'help') return ask('help');
  return intent === 'result' ? { type: 'told', text, told: facts } : null;
}

/** A change in words, at the review of a document or after it was made; null for anything else. */
async function reviseBy(talk: Talk, text: string, command: Command | null): Promise<Wish | null> {
  const frame = talk.turn.chat.conversation.stack.at(-1);
  if (frame === undefined || !mayRevise(frame, command)) return null;
  const known = await gatherKnown(talk, frame);
  const led = isAtList(frame) ? readNumberedUnits(text, known) : null;
  return led === null ? reviseAsSaid(talk, frame, text, known) : reviseTo(talk, frame, led);
}

function reviseAsSaid(talk: Talk, frame: Frame, text: string, known: Known): Wish | null {
  if (!isAtReview(frame) && !isPlainChange(text)) return null;
  const message = readFreely(text, known).facts;
  if (message.intent !== 'edit') return null;
  // In the middle of a question, what is no whole change may be an answer.
  if (!isAtReview(frame) && message.ask) return null;
  return message.ask ? { type: 'revise-ask' } : reviseTo(talk, frame, message.edits);
}

function reviseTo({ assistance }: Talk, { answers }: Frame, edits: readonly Edit[]): Wish {
  const facts = applyEdits(answers, edits, assistance.reminding.calendar);
  if (facts === null) return { type: 'revise-ask' };
  return { type: 'event', event: { type: 'revise', facts } };
}

/** Where the activities stand with their numbers. */
const isAtList = ({ asked }: Frame): boolean =>
  asked?.length === 0 || asked?.join('/') === 'activities';

const isAtReview = ({ asked }: Frame): boolean => asked?.length === 0;

/** "xóa 6-13" takes activities away where no list is open: an open list knows its own numbers. */
function mayRevise({ asked, answers }: Frame, command: Command | null): boolean {
  if (!Array.isArray(answers['activities'])) return false;
  if (command === null) return true;
  return asked?.length === 0 && command.verb === 'delete' && command.numbers.length > 0;
}
