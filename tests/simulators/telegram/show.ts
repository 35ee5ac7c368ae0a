/** What people see of a chat: its messages as they are now. */

import type { InlineKeyboardButton, Message, MessageEntity, User } from 'grammy/types';

import type { Room } from './rooms.ts';
import type { World } from './world.ts';

/** A button under a message. */
export interface ShownButton {
  readonly text: string;
  readonly data: string | null;
  readonly url: string | null;
  /** The whole button, for kinds that have neither. */
  readonly raw: InlineKeyboardButton;
}

/** A file in a message. */
export interface ShownFile {
  readonly kind: 'document' | 'photo' | 'voice' | 'sticker';
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A message as people see it now. */
export interface Shown {
  readonly id: number;
  /** Who wrote it; null for a channel's post. */
  readonly from: number | null;
  /** Whether the bot under test wrote it. */
  readonly isByBot: boolean;
  /** The text, or the caption of a file; plain, with what is marked in `entities`. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly buttons: readonly (readonly ShownButton[])[];
  readonly file: ShownFile | null;
  /** Thread of a forum's topic; null in General and elsewhere. */
  readonly topic: number | null;
  readonly replyTo: number | null;
  /** Moment in ms UTC, in whole seconds. */
  readonly at: number;
  readonly editedAt: number | null;
  /** The message as the bot gets it. */
  readonly raw: Message;
}

/** @returns one message as it is seen */
export const show = (world: World, message: Message): Shown => ({
  id: message.message_id,
  from: message.from?.id ?? null,
  isByBot: isBy(message, world.bot),
  ...showWords(message),
  buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(showButton)),
  file: showFile(world, message),
  topic: message.is_topic_message === true ? (message.message_thread_id ?? null) : null,
  replyTo: message.reply_to_message?.message_id ?? null,
  at: message.date * 1000,
  editedAt: message.edit_date === undefined ? null : message.edit_date * 1000,
  raw: message,
});

const isBy = ({ from }: Message, { id }: User): boolean => from?.id === id;

const showWords = ({
  text,
  caption,
  entities,
  caption_entities,
}: Message): Pick<Shown, 'text' | 'entities'> => ({
  text: text ?? caption ?? '',
  entities: entities ?? caption_entities ?? [],
});

/** @returns all messages of a chat, oldest first; of one topic when it is named */
export const showAll = (world: World, room: Room, topic: number | null = null): Shown[] => {
  const all = [...room.messages.values()].map((message) => show(world, message));
  return topic === null ? all : all.filter((shown) => shown.topic === topic);
};

const showButton = (raw: InlineKeyboardButton): ShownButton => ({
  text: raw.text,
  data: 'callback_data' in raw ? raw.callback_data : null,
  url: 'url' in raw ? raw.url : null,
  raw,
});

const showFile = (world: World, message: Message): ShownFile | null => {
  const held = findHeld(message);
  const file = held === null ? null : world.files.find(held.id);
  if (held === null || file === null) return null;
  return { kind: held.kind, name: file.name, mediaType: file.mediaType, bytes: file.bytes };
};

const findHeld = ({
  document,
  photo,
  voice,
  sticker,
}: Message): { readonly kind: ShownFile['kind']; readonly id: string } | null => {
  if (document !== undefined) return { kind: 'document', id: document.file_id };
  if (voice !== undefined) return { kind: 'voice', id: voice.file_id };
  if (sticker !== undefined) return { kind: 'sticker', id: sticker.file_id };
  const largest = photo?.at(-1);
  return largest === undefined ? null : { kind: 'photo', id: largest.file_id };
};
