/** Reads what Telegram delivers: what of it is for the assistant, and what is not. */

import type { CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update } from 'grammy/types';

import type { ChatEvent, Incoming } from '../channel.ts';
import { makeMove } from './moves.ts';
import { referenceOf } from './place.ts';
import { readMessage, readOrigin } from './read-message.ts';
import type { Me } from './read-words.ts';

/** The kinds of updates that are asked for. */
export const wantedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

/** A look-up that somebody types in a chat of theirs. */
export interface LookUp {
  readonly id: string;
  readonly query: string;
  /** True where more results are asked for than were given. */
  readonly isContinued: boolean;
}

/** What an update says; nothing where it is not for the assistant. */
export interface Heard {
  readonly message?: Incoming;
  readonly event?: ChatEvent;
  readonly lookUp?: LookUp;
  /** Id of a press, which waits for an answer whatever it leads to. */
  readonly press?: string;
}

const nothing: Heard = {};

/** @returns what an update says */
export function readUpdate(update: Update, me: Me): Heard {
  const id = `u${String(update.update_id)}`;
  const { message, edited_message: edited, callback_query: pressed, inline_query: typed } = update;
  if (message !== undefined) return readMoved(message) ?? asMessage(readMessage(id, message, me));
  if (edited !== undefined) return asMessage(readMessage(id, edited, me));
  if (pressed !== undefined) return readPress(id, pressed);
  if (typed !== undefined)
    return { lookUp: { id: typed.id, query: typed.query, isContinued: typed.offset !== '' } };
  if (update.my_chat_member !== undefined) return readStanding(id, update.my_chat_member);
  return nothing;
}

const asMessage = (message: Incoming | null): Heard => (message === null ? nothing : { message });

/** Both chats tell of a move, in the name of the group. */
function readMoved(message: Message): Heard | null {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) return { event: makeMove(chat.id, to) };
  return from === undefined ? null : { event: makeMove(from, chat.id) };
}

function readPress(id: string, { id: press, from, data, message }: CallbackQuery): Heard {
  if (message === undefined || data === undefined || message.chat.type === 'channel')
    return { press };
  const origin = readOrigin(message, from);
  const incoming = { id, ...origin, text: '', option: data, pressedOn: referenceOf(message) };
  return { press, message: incoming };
}

function readStanding(id: string, change: ChatMemberUpdated): Heard {
  const { chat, old_chat_member: before, new_chat_member: after } = change;
  if (chat.type === 'channel') return nothing;
  const at = { id, chat: String(chat.id) };
  if (!isIn(after)) return { event: { ...at, type: 'left' } };
  if (chat.type === 'private' || isIn(before)) return nothing;
  return { event: { ...at, type: 'joined', group: { title: chat.title } } };
}

const isIn = (member: ChatMember): boolean =>
  member.status === 'restricted'
    ? member.is_member
    : member.status !== 'left' && member.status !== 'kicked';
