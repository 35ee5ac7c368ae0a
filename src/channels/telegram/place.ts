/** Where messages stand: chats and topics as the core names them, and references of messages. */

import type { Message } from 'grammy/types';

/** A chat, and a topic of it. */
export interface Place {
  readonly chat_id: number;
  readonly message_thread_id?: number;
}

/** The topic that every forum has is written to without its number. */
const generalTopic = 1;

/** @returns the place that a chat is: `<chat>` or `<chat>/<topic>` */
export function readPlace(chat: string): Place {
  const [id = '', topic] = chat.split('/');
  const place = { chat_id: Number(id) };
  return topic === undefined ? place : { ...place, message_thread_id: Number(topic) };
}

/** @returns the part of a chat that stays when its topic is left out */
export const withoutTopic = (chat: string): string => chat.split('/')[0] ?? chat;

/** What a message says of where it stands. */
type Placed = Pick<Message, 'chat'> &
  Partial<Pick<Message, 'message_thread_id' | 'is_topic_message'>>;

/** @returns the chat in which a message stands */
export function chatOf({ chat, message_thread_id: topic, is_topic_message }: Placed): string {
  const isInTopic = is_topic_message === true && topic !== undefined && topic !== generalTopic;
  return isInTopic ? `${String(chat.id)}/${String(topic)}` : String(chat.id);
}

/** A message that can be edited: its number, and whether its words stand under a file. */
export interface Reference {
  readonly messageId: number;
  readonly isCaption: boolean;
}

/** @returns a message's reference, in the words that the core keeps: `12`, or `12c` under a file */
export const referenceOf = (
  message: Pick<Message, 'message_id'> & Partial<Pick<Message, 'photo' | 'document'>>,
): string => `${String(message.message_id)}${message.photo || message.document ? 'c' : ''}`;

/** @returns null where it is no reference of ours */
export function readReference(reference: string): Reference | null {
  const [, id, mark] = /^(\d+)(c?)$/.exec(reference) ?? [];
  return id === undefined ? null : { messageId: Number(id), isCaption: mark === 'c' };
}
