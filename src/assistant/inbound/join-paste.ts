/** Platforms cut a long paste into several messages: those that follow each other at once are read as one. */

import { asJson } from '../../record/as-json.ts';
import type { Incoming } from '../../channels/channel.ts';
import { cleanText, maxTextLength } from '../../text/clean-text.ts';
import type { Pasted } from '../records/chat.ts';
import { readingOf, type Answer, type Talk } from '../turn/context.ts';

/** Parts of one paste arrive within seconds. */
const withinMs = 10_000;
/** A part that was cut off fills most of a message; the last one may be short. */
const filled = 0.6;

/**
 * Puts a message behind the one that it was cut off from: what that one changed is taken back, so
 * that both are read as what was pasted.
 *
 * @returns the message to be answered
 */
export function joinPaste(talk: Talk, incoming: Incoming, answer: Answer): Incoming {
  const part = isPlain(incoming) ? cleanText(incoming.text) : '';
  const before = goneOnWith(talk, part);
  const text = before === null ? part : joinParts(before.text, part);
  if (before !== null) putBack(talk, before);
  keep(talk, text, part, before);
  if (before === null) return incoming;
  answer.say(talk.locale.say('note-joined'));
  return { ...incoming, text };
}

const isPlain = ({ option, file }: Incoming): boolean => option === null && file === undefined;

/** @returns the paste that a message goes on with, or null */
function goneOnWith(talk: Talk, part: string): Pasted | null {
  const last = talk.turn.chat.pasted;
  const isSoon = last !== null && talk.assistance.clock() - last.at <= withinMs;
  return isSoon && goesOn(part, last, talk) ? last : null;
}

/** Keeps what the next message may go on with, and how things stood before it. */
function keep(
  { turn, assistance, messageLength }: Talk,
  text: string,
  part: string,
  before: Pasted | null,
) {
  const isCut = part.length >= messageLength * filled && text.length < maxTextLength;
  const conversation = before?.conversation ?? turn.chat.conversation;
  if (isCut) turn.set('pasted', { text, at: assistance.clock(), conversation });
  else if (turn.chat.pasted !== null) turn.set('pasted', null);
}

/** A command is no part of what was pasted before it. */
const goesOn = (part: string, { text }: Pasted, talk: Talk): boolean =>
  part !== '' &&
  !part.startsWith('/') &&
  readingOf(talk).readCommand(part) === null &&
  text.length + part.length < maxTextLength;

function putBack({ turn }: Talk, { conversation }: Pasted): void {
  // Numbers of questions only grow: a button of what is taken back stays an old one.
  const { nonce } = turn.chat.conversation;
  turn.changeConversation([[[], asJson({ ...conversation, nonce })]]);
}

/** Where a line was cut, its halves are put together; an item or a sentence that begins is a line. */
function joinParts(first: string, second: string): string {
  const isLine =
    /[.;:!?”"]$/u.test(first) ||
    /^(?:[-–+*•]|\(?\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.|\p{Lu}[^:]{1,40}:)/u.test(second);
  return `${first}${isLine ? '\n' : ' '}${second}`;
}
