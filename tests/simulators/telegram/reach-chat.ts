/** Finds the chat of a call, and says in Telegram's words why the bot may not write there. */

import type { Message } from 'grammy/types';

import { flag, integer, json, record, text } from './arguments.ts';
import { badRequest, forbidden, migrated } from './refusal.ts';
import type { Call } from './request.ts';
import type { Room } from './rooms.ts';
import type { World } from './world.ts';

/** @throws Refusal when there is no such chat, or it has moved */
export const reachChat = (world: World, call: Call): Room => {
  const id = (text(call, 'chat_id') ?? '').trim();
  if (id === '') throw badRequest('chat_id is empty');
  const room = id.startsWith('@') ? byName(world, id.slice(1)) : world.rooms.get(Number(id));
  if (room === undefined || room.chat.id === world.bot.id) throw badRequest('chat not found');
  if (room.movedTo !== null) throw migrated(room.movedTo);
  if (room.chat.type === 'private' && !room.isStarted && !meets(world, room)) {
    throw badRequest('chat not found');
  }
  return room;
};

/** @throws Refusal when the bot may not write into the chat */
export const reachToWrite = (world: World, call: Call): Room => {
  const room = reachChat(world, call);
  if (room.chat.type === 'private') checkPerson(world, room);
  else {
    checkMembership(world, room);
    const standing = room.standing(world.bot);
    if (standing.status === 'restricted' && !standing.can_send_messages) {
      throw badRequest('not enough rights to send text messages to the chat');
    }
  }
  return room;
};

/** @throws Refusal when the bot is not in the chat */
export const checkMembership = (world: World, room: Room): void => {
  const { type } = room.chat;
  const { status } = room.standing(world.bot);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${type} chat`);
  if (type === 'channel' && !room.isAdmin(world.bot)) {
    throw badRequest('need administrator rights in the channel chat');
  }
};

const checkPerson = (world: World, room: Room): void => {
  if (world.users.get(room.chat.id)?.is_bot === true) {
    throw forbidden("bots can't send messages to bots");
  }
  if (!room.isStarted) throw forbidden("bot can't initiate conversation with a user");
  if (room.isDeactivated) throw forbidden('user is deactivated');
  if (room.isBlocked) throw forbidden('bot was blocked by the user');
};

const byName = (world: World, name: string): Room | undefined =>
  [...world.rooms.values()].find(
    ({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === name.toLowerCase(),
  );

/** Whether the bot has met the person in a group. */
const meets = (world: World, room: Room): boolean => {
  const person = world.users.get(room.chat.id);
  if (person === undefined) return false;
  return [...world.rooms.values()].some(
    (group) => group.isGroup && group.has(world.bot) && group.has(person),
  );
};

/** Where in a chat a message goes, and what it replies to. */
export type Place = Pick<Message, 'message_thread_id' | 'is_topic_message' | 'reply_to_message'>;

/** @throws Refusal when the topic or the message replied to does not exist */
export const readPlace = (room: Room, call: Call): Place => {
  const reply = readReply(room, call);
  const thread = integer(call, 'message_thread_id');
  if (room.chat.is_forum === true) return placeInForum(room, thread, reply);
  if (thread === 0) return placeReply(room, reply);
  // In a supergroup without topics the first message of a chain of replies names it.
  const root = room.chat.type === 'supergroup' ? room.messages.get(thread) : undefined;
  if (root === undefined) throw badRequest('message thread not found');
  return { ...placeReply(room, reply ?? root), message_thread_id: thread };
};

const placeInForum = (room: Room, given: number, reply: Message | null): Place => {
  const thread = given === 0 ? (reply?.message_thread_id ?? 0) : given;
  if (thread === 0) return placeReply(room, reply);
  const topic = room.topics.get(thread);
  if (topic === undefined) throw badRequest('message thread not found');
  if (topic.isClosed) throw badRequest('TOPIC_CLOSED');
  return placeInTopic(room, thread, reply);
};

/** What every message in a topic carries: where nothing is replied to, the topic's first message. */
export const placeInTopic = (room: Room, thread: number, reply: Message | null): Place => {
  const first = reply ?? room.messages.get(thread) ?? null;
  return { ...placeReply(room, first), message_thread_id: thread, is_topic_message: true };
};

/** What a reply carries; in a supergroup also the chain it belongs to. */
export const placeReply = (room: Room, reply: Message | null): Place => {
  if (reply === null) return {};
  const shallow: Partial<Message> = { ...reply };
  delete shallow.reply_to_message;
  // The types want the field to be there and undefined; JSON knows no such thing.
  const place = { reply_to_message: shallow } as unknown as Place;
  if (room.chat.type !== 'supergroup' || room.chat.is_forum === true) return place;
  return { ...place, message_thread_id: reply.message_thread_id ?? reply.message_id };
};

const readReply = (room: Room, call: Call): Message | null => {
  const parameters = record(json(call, 'reply_parameters'));
  const id = Number(parameters?.['message_id'] ?? integer(call, 'reply_to_message_id'));
  if (!id) return null;
  const reply = room.messages.get(id);
  if (reply !== undefined) return reply;
  const isOptional =
    parameters?.['allow_sending_without_reply'] === true ||
    flag(call, 'allow_sending_without_reply');
  if (!isOptional) throw badRequest('message to be replied not found');
  return null;
};
