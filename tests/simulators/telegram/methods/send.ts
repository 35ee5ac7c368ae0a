/** Methods that send. */

import type { InlineKeyboardMarkup, Message } from 'grammy/types';

import { text } from '../arguments.ts';
import type { StoredFile } from '../files.ts';
import { readMarkup } from '../read-markup.ts';
import { readCaption, readText } from '../read-text.ts';
import { readPlace, reachToWrite } from '../reach-chat.ts';
import { badRequest } from '../refusal.ts';
import type { Call } from '../request.ts';
import { readPhoto } from '../read-photo.ts';
import { takeFile } from '../take-file.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const send = (world: World, call: Call, content: Partial<Message>): Message => {
  const room = reachToWrite(world, call);
  const place = readPlace(room, call);
  const message = world.post(room, { ...author(world, room.chat.type), ...place, ...content });
  room.lastBot = world.bot.id;
  world.showed(room, message);
  return message;
};

/** In channels the channel itself writes. */
const author = (world: World, type: string): Partial<Message> => {
  if (type === 'channel') return {};
  return { from: world.botUser };
};

const keyboard = (markup: InlineKeyboardMarkup | null): Partial<Message> =>
  markup === null ? {} : { reply_markup: markup };

const caption = (call: Call): Partial<Message> => {
  const marked = readCaption(call);
  if (marked.text === '') return {};
  if (marked.entities.length === 0) return { caption: marked.text };
  return { caption: marked.text, caption_entities: marked.entities };
};

const sendMessage: Method = (world, call) => {
  reachToWrite(world, call);
  const { text: words, entities } = readText(call);
  const markup = readMarkup(call);
  return send(world, call, {
    text: words,
    ...(entities.length === 0 ? {} : { entities }),
    ...keyboard(markup),
  });
};

const sendDocument: Method = (world, call) => {
  reachToWrite(world, call);
  const file = takeFile(world, call, 'document', 'documents');
  return send(world, call, {
    document: document(file),
    ...caption(call),
    ...keyboard(readMarkup(call)),
  });
};

const document = (file: StoredFile): NonNullable<Message['document']> => ({
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_name: file.name,
  mime_type: file.mediaType,
  file_size: file.size,
});

const sendPhoto: Method = (world, call) => {
  reachToWrite(world, call);
  const photo = readPhoto(takeFile(world, call, 'photo', 'photos'));
  return send(world, call, { photo, ...caption(call), ...keyboard(readMarkup(call)) });
};

const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const sendChatAction: Method = (world, call) => {
  const action = text(call, 'action') ?? '';
  if (!actions.includes(action)) throw badRequest('wrong parameter action in request');
  const room = reachToWrite(world, call);
  const topic = readPlace(room, call).message_thread_id ?? null;
  room.actions.push({ action, topic, at: world.clock.now() });
  return true;
};

/** The methods by name. */
export const sending = { sendMessage, sendDocument, sendPhoto, sendChatAction };
