/** Makes messages of a reply: what is new, and the tidying of the question that it follows. */

import type { Incoming, Outgoing } from '../../channels/channel.ts';
import type { Delivery, Sender } from '../services.ts';
import type { Shown } from '../records/chat.ts';
import { fitMessage, readPageTurn } from './fit-message.ts';
import { listNumbers } from '../turn/listed.ts';
import { putRows } from '../turn/rows-here.ts';
import { splitText } from '../../text/split-text.ts';
import type { Mail } from '../records/outgoing.ts';
import type { Answer, Talk } from '../turn/context.ts';

/** Longest question that is kept to be shown again with its answer, and longest answer shown. */
const maxShownLength = 600;
const maxSettledLength = 120;

type Unaddressed = Omit<Outgoing, 'id' | 'chat' | 'at'>;

/** @returns the messages of a turn, in the order in which they are to be sent */
export function composeMessages(
  talk: Talk,
  { channel, incoming }: Delivery,
  answer: Answer,
  { capabilities }: Sender,
): Mail[] {
  const { turn, assistance, locale } = talk;
  const reply = answer.done();
  const page = pageOf(incoming, answer, turn.chat.shown);
  const copied = splitText(answer.copied ?? '', capabilities.maxTextLength).filter(Boolean);
  const fitted = [
    ...copied.map((text) => ({ text, options: [], files: [] })),
    ...(reply === null ? [] : fitMessage(reply, capabilities, page, locale)),
  ];
  const address = addressOf(talk, incoming);
  const addressed = (one: Unaddressed): Outgoing => ({
    ...one,
    ...address,
    id: turn.nextMessageId(assistance.randomId),
  });
  const messages = fitted.map(addressed);
  const [only] = messages;
  if (only !== undefined && messages.length === 1) messages[0] = { ...only, ...leadOf(answer) };
  if (reply !== null) noteList(talk, answer);
  const tidied = capabilities.canEdit ? moveOn(talk, incoming, answer, messages, page) : null;
  // What is asked next is waited for, the tick on what was asked before is not.
  if (tidied !== null) messages.push(addressed(tidied));
  return messages.map((outgoing) => ({ channel, outgoing }));
}

/** The numbers of a question are its own. */
function noteList({ turn }: Talk, { place, options }: Answer): void {
  const listed = place === null ? listNumbers(options) : null;
  if (listed !== null || turn.chat.listed !== null) turn.set('listed', listed);
}

function addressOf(
  { assistance }: Talk,
  { chat, group, option, text }: Incoming,
): Pick<Outgoing, 'chat' | 'at' | 'isToGroup' | 'isUrgent'> {
  const isCommand =
    option !== null || text.startsWith('/') || assistance.readCommand(text) !== null;
  return {
    chat,
    at: assistance.clock(),
    ...(group ? { isToGroup: true } : {}),
    ...(isCommand ? { isUrgent: true } : {}),
  };
}

/** What a message with a question says besides. */
const leadOf = ({ question, parts, files }: Answer): Pick<Outgoing, 'lead'> =>
  question === null || files.length > 0
    ? {}
    : { lead: parts.filter((_, at) => at !== question).join('\n\n') };

/**
 * Notes which question has live buttons now. The same question again takes the place of the last.
 *
 * @returns how the one before is tidied, where it stays above
 */
function moveOn(
  { turn }: Talk,
  incoming: Incoming,
  answer: Answer,
  messages: Outgoing[],
  page: number,
): Unaddressed | null {
  const last = messages.at(-1);
  const isOver = answer.place === null && turn.chat.conversation.stack.length === 0;
  const isAsked = answer.place !== null && last !== undefined;
  if (!isOver && !isAsked) return null;
  const { shown } = turn.chat;
  turn.show(shownBy(answer, last?.id, page));
  if (shown === null) return null;
  if (last === undefined || messages.length > 1 || !isRedrawn(incoming, answer, shown))
    return tidy(shown, answer);
  messages[0] = { ...last, replaces: { message: shown.message, orElse: 'send' } };
  return null;
}

/** The same question again with another tick or page, and nothing else to say. */
const isRedrawn = ({ option }: Incoming, answer: Answer, shown: Shown): boolean =>
  option !== null &&
  answer.place === shown.place &&
  shown.hasFiles !== true &&
  answer.settled === null &&
  answer.parts.length === 1 &&
  answer.files.length === 0;

function pageOf(incoming: Incoming, answer: Answer, shown: Shown | null): number {
  const turned = readPageTurn(incoming.option);
  if (turned !== null) return turned.page;
  return shown !== null && shown.place === answer.place ? shown.page : 1;
}

function shownBy(
  { place, options, parts, files }: Answer,
  message: string | undefined,
  page: number,
): Shown | null {
  if (place === null || message === undefined || options.length === 0) return null;
  const lines = options.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const text = putRows(parts.join('\n\n'), lines);
  const kept = text.length <= maxShownLength ? text : null;
  return { message, text: kept, place, page, ...(files.length > 0 ? { hasFiles: true } : {}) };
}

/** The question without its buttons, with the answer ticked. */
function tidy({ message, text }: Shown, { settled }: Answer): Unaddressed {
  const words = (settled ?? '').replaceAll('\n', '; ');
  const tick = words === '' ? '' : `\n✓ ${cut(words, maxSettledLength)}`;
  const replaces = { message, orElse: 'drop' } as const;
  return { text: text === null ? '' : text + tick, options: [], files: [], replaces };
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
