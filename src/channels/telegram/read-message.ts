/** Reads a message of a person: who wrote what where, and whether it is for the assistant. */

import type { Message, User } from 'grammy/types';

import type { Incoming, IncomingFile } from '../channel.ts';
import { chatOf, referenceOf } from './place.ts';
import { type Me, readWords, type Words } from './read-words.ts';

/** Where a message comes from, as platforms tell it. */
export type Origin = Pick<Incoming, 'chat' | 'user' | 'name' | 'group'>;

/** Content that the assistant can make nothing of. What is in none of these lists is a notice. */
const otherContent = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'game',
  'live_photo',
  'location',
  'paid_media',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
];

const maxNameLength = 255;

/** @returns a message that is for the assistant; null for every other */
export function readMessage(id: string, message: Message, me: Me): Incoming | null {
  if (!isByPerson(message, me)) return null;
  const words = readSaid(message, me);
  const isPrivate = message.chat.type === 'private';
  if (!isPrivate && !isForMe(words, message, me)) return null;
  const origin = { ...readOrigin(message, message.from), ...readReply(message, me) };
  const base = { id, ...origin, text: words.text, option: null };
  if (message.edit_date === undefined) return readContent(base, message);
  return isPrivate && words.text !== '' ? { ...base, oddity: 'edited' } : null;
}

const readSaid = (
  { text, caption, entities, caption_entities: captionEntities }: Message,
  me: Me,
): Words => readWords(text ?? caption ?? '', entities ?? captionEntities ?? [], me);

/** @returns who wrote in which chat */
export const readOrigin = (message: Parameters<typeof chatOf>[0], from: User): Origin => {
  const { chat } = message;
  const name = [from.first_name, from.last_name ?? ''].join(' ').trim().slice(0, maxNameLength);
  return {
    chat: chatOf(message),
    user: String(from.id),
    ...(name === '' ? {} : { name }),
    ...(chat.type === 'private' ? {} : { group: { title: chat.title.slice(0, maxNameLength) } }),
  };
};

/**
 * Bots, channels, and admins who do not say who they are get no answer; nor does a look-up of ours
 * that somebody sends.
 */
const isByPerson = (message: Message, me: Me): message is Message & { from: User } =>
  message.from?.is_bot === false &&
  message.sender_chat === undefined &&
  message.chat.type !== 'channel' &&
  message.via_bot?.id !== me.id;

const isForMe = ({ isAddressed, isForAnother }: Words, message: Message, me: Me): boolean =>
  !isForAnother && (isAddressed || isReplyTo(me, message));

/** In a topic that the bot opened, every message replies to the notice that it did. */
const isReplyTo = (me: Me, { reply_to_message: replied }: Message): boolean =>
  replied?.from?.id === me.id && replied.forum_topic_created === undefined;

const readReply = (message: Message, me: Me): Pick<Incoming, 'repliesTo'> =>
  message.reply_to_message !== undefined && isReplyTo(me, message)
    ? { repliesTo: referenceOf(message.reply_to_message) }
    : {};

function readContent(base: Incoming, message: Message): Incoming | null {
  if (otherContent.some((kind) => kind in message))
    return base.group === undefined ? { ...base, oddity: 'other-content' } : null;
  const file = readFile(message);
  if (file !== null) return { ...base, file, ...albumOf(message) };
  if (message.text === undefined) return null;
  const [, start] = /^\/start\s+([\w-]{1,64})$/.exec(base.text) ?? [];
  return start === undefined ? base : { ...base, text: '/start', start };
}

const albumOf = ({ media_group_id: album }: Message): { album?: string } =>
  album === undefined ? {} : { album };

function readFile({ document, photo }: Message): IncomingFile | null {
  if (document !== undefined)
    return {
      id: document.file_id,
      name: (document.file_name ?? 'tep').slice(0, maxNameLength),
      mediaType: document.mime_type ?? 'application/octet-stream',
      bytes: document.file_size ?? 0,
      role: 'document',
    };
  const largest = photo?.at(-1);
  if (largest === undefined) return null;
  const bytes = largest.file_size ?? 0;
  return { id: largest.file_id, name: 'anh.jpg', mediaType: 'image/jpeg', bytes, role: 'picture' };
}
