/** Where a person's message goes: the chat, the topic, and what it replies to. */

import type { Message } from 'grammy/types';

import type { ChatView } from './chat-view.ts';
import { placeInTopic, placeReply } from './reach-chat.ts';
import type { Place } from './reach-chat.ts';
import type { Room } from './rooms.ts';

/** How a person writes. */
export interface Writing {
  /** The chat; the private one with the bot when absent. */
  readonly in?: ChatView;
  /** A topic of a forum. */
  readonly topic?: number;
  /** The id of the message replied to. */
  readonly replyTo?: number;
  /** A group (its anonymous admin writes) or a channel that speaks for the person. */
  readonly as?: { readonly author: () => Partial<Message> };
}

/** @throws Error when a test replies to what is not there */
export const findReply = (room: Room, id: number | undefined): Message | null => {
  if (id === undefined) return null;
  const reply = room.messages.get(id);
  if (reply === undefined) throw new Error(`there is no message ${id} to reply to`);
  return reply;
};

/** @throws Error when a test names a topic that is not there */
export const placeWriting = (
  room: Room,
  topic: number | undefined,
  reply: Message | null,
): Place => {
  if (room.chat.is_forum !== true) return placeReply(room, reply);
  const thread = topic ?? reply?.message_thread_id;
  if (thread === undefined) return placeReply(room, reply);
  if (!room.topics.has(thread)) throw new Error(`there is no topic ${thread}`);
  return placeInTopic(room, thread, reply);
};
