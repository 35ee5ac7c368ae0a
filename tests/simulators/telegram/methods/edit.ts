/** Methods that change what was sent, or take it away. */

import { isDeepStrictEqual } from 'node:util';

import type { InlineKeyboardMarkup, Message } from 'grammy/types';

import { integer, json, text } from '../arguments.ts';
import { reachChat, checkMembership } from '../reach-chat.ts';
import { readMarkup } from '../read-markup.ts';
import { readCaption, readText } from '../read-text.ts';
import { badRequest, forbidden } from '../refusal.ts';
import type { Call } from '../request.ts';
import type { Room } from '../rooms.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

/** Messages older than this cannot be deleted. */
const deletableForS = 48 * 3600;

interface Target {
  readonly room: Room;
  readonly message: Message;
}

const reachMessage = (world: World, call: Call): Target => {
  if (text(call, 'inline_message_id') !== null) throw badRequest('MESSAGE_ID_INVALID');
  const room = reachChat(world, call);
  if (room.chat.type !== 'private') checkMembership(world, room);
  else if (room.isBlocked) throw forbidden('bot was blocked by the user');
  const id = integer(call, 'message_id');
  if (id === 0) throw badRequest('message identifier is not specified');
  const message = room.messages.get(id);
  if (message === undefined) throw badRequest('message to edit not found');
  const isOwn = room.chat.type === 'channel' || message.from?.id === world.bot.id;
  if (!isOwn || isService(message)) throw badRequest("message can't be edited");
  return { room, message };
};

const isService = (message: Message): boolean =>
  message.text === undefined && message.document === undefined && message.photo === undefined;

/** What is new in a message; `undefined` takes something away. */
type Content = Readonly<Record<string, unknown>>;

/** Puts the new version in place; an edit that changes nothing is refused. */
const change = (
  world: World,
  { room, message }: Target,
  content: Content,
  markup: InlineKeyboardMarkup | null,
): Message => {
  const { reply_markup: old, edit_date: editedAt, ...kept } = message;
  const changed = { ...kept, ...content };
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) Reflect.deleteProperty(changed, name);
  }
  if (isDeepStrictEqual(changed, kept) && isDeepStrictEqual(old ?? null, markup)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  // A new keyboard alone is no edit that people see.
  const isOnlyKeyboard = Object.keys(content).length === 0;
  const when = isOnlyKeyboard ? editedAt : world.date;
  const result: Message = {
    ...changed,
    ...(when === undefined ? {} : { edit_date: when }),
    ...(markup === null ? {} : { reply_markup: markup }),
  };
  room.messages.set(result.message_id, result);
  world.showed(room, result);
  return result;
};

const editMessageText: Method = (world, call) => {
  const { text: words, entities } = readText(call, 'MESSAGE_TOO_LONG');
  const markup = readMarkup(call);
  const target = reachMessage(world, call);
  if (target.message.text === undefined)
    throw badRequest('there is no text in the message to edit');
  const marks = entities.length === 0 ? undefined : entities;
  return change(world, target, { text: words, entities: marks }, markup);
};

const editMessageCaption: Method = (world, call) => {
  const { text: words, entities } = readCaption(call);
  const markup = readMarkup(call);
  const target = reachMessage(world, call);
  if (target.message.text !== undefined) {
    throw badRequest('there is no caption in the message to edit');
  }
  const caption = words === '' ? undefined : words;
  const marks = entities.length === 0 ? undefined : entities;
  return change(world, target, { caption, caption_entities: marks }, markup);
};

const editMessageReplyMarkup: Method = (world, call) => {
  const markup = readMarkup(call);
  return change(world, reachMessage(world, call), {}, markup);
};

const remove = (world: World, room: Room, id: number): void => {
  const message = room.messages.get(id);
  if (message === undefined) throw badRequest('message to delete not found');
  const isOwn = message.from?.id === world.bot.id;
  if (room.isGroup && !isOwn && !room.isAdmin(world.bot)) {
    throw badRequest("message can't be deleted");
  }
  if (world.date - message.date > deletableForS) {
    throw badRequest("message can't be deleted for everyone");
  }
  room.messages.delete(id);
};

const deleteMessage: Method = (world, call) => {
  remove(world, reachChat(world, call), integer(call, 'message_id'));
  return true;
};

const deleteMessages: Method = (world, call) => {
  const room = reachChat(world, call);
  const ids = json(call, 'message_ids');
  if (!Array.isArray(ids)) throw badRequest('message identifiers are not specified');
  for (const id of ids) if (room.messages.has(Number(id))) remove(world, room, Number(id));
  return true;
};

/** The methods by name. */
export const editing = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
};
