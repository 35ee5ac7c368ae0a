/** Which messages reach the bot: all in private, and in groups what its privacy mode lets through. */

import type { Message, MessageEntity } from 'grammy/types';

import type { Room } from './rooms.ts';
import { anonymousAdmin, channelBot } from './world.ts';
import type { World } from './world.ts';

/** Hands a message to the bot if it may hear it. */
export const tell = (world: World, room: Room, message: Message, isEdited = false): void => {
  if (!hears(world, room, message)) return;
  const isPost = room.chat.type === 'channel';
  const kind = `${isEdited ? 'edited_' : ''}${isPost ? 'channel_post' : 'message'}` as const;
  world.announce({ [kind]: message }, room.chat.id);
};

const hears = (world: World, room: Room, message: Message): boolean => {
  if (room.chat.type === 'private') return !room.isBlocked;
  if (!room.has(world.bot) || message.from?.id === world.bot.id) return false;
  if (room.chat.type === 'channel' || isService(message)) return true;
  if (isOtherBot(message) && !world.hearsBots) return false;
  return hearsAll(world, room) || isMeantFor(world, room, message);
};

/** Whether privacy mode is off, for all groups or by leading in this one. */
const hearsAll = (world: World, room: Room): boolean =>
  world.bot.can_read_all_group_messages || room.isAdmin(world.bot);

const isOtherBot = ({ from }: Message): boolean =>
  from?.is_bot === true && from.id !== anonymousAdmin.id && from.id !== channelBot.id;

/** Members, titles, topics and moves are told to every bot. */
const isService = (message: Message): boolean =>
  [
    'new_chat_members',
    'left_chat_member',
    'new_chat_title',
    'group_chat_created',
    'migrate_to_chat_id',
    'migrate_from_chat_id',
    'forum_topic_created',
    'forum_topic_closed',
    'forum_topic_reopened',
    'forum_topic_edited',
    'pinned_message',
  ].some((field) => field in message);

/** Commands to the bot, replies to it, and messages that name it. */
const isMeantFor = (world: World, room: Room, message: Message): boolean => {
  if (message.reply_to_message?.from?.id === world.bot.id) return true;
  if (message.via_bot?.id === world.bot.id) return true;
  const words = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => names(world, room, words, entity));
};

const names = (world: World, room: Room, words: string, entity: MessageEntity): boolean => {
  const part = words.slice(entity.offset, entity.offset + entity.length).toLowerCase();
  const name = `@${world.bot.username.toLowerCase()}`;
  if (entity.type === 'text_mention') return entity.user.id === world.bot.id;
  if (entity.type === 'mention') return part === name;
  if (entity.type !== 'bot_command' || entity.offset !== 0) return false;
  if (part.includes('@')) return part.endsWith(name);
  // A command without a name is for the bot that wrote last.
  return room.lastBot === null || room.lastBot === world.bot.id;
};
