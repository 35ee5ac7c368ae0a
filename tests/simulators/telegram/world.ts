/** Everything the simulated Telegram knows; its methods and its people act on it. */

import type { Chat, Message, Update, User, UserFromGetMe } from 'grammy/types';

import type { Clock } from './clock.ts';
import { Files } from './files.ts';
import { LongPoll } from './long-poll.ts';
import { Menus } from './menus.ts';
import { Queries } from './queries.ts';
import { Room } from './rooms.ts';
import { UpdateQueue } from './update-queue.ts';
import { Webhook } from './webhook.ts';

/** Sends for anonymous admins, as Telegram names it. */
export const anonymousAdmin: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** Sends for channels that write in groups, as Telegram names it. */
export const channelBot: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
};

/** The state of the server. */
export class World {
  readonly bot: UserFromGetMe;
  /** The bot as it stands in messages, without what only `getMe` says. */
  readonly botUser: User;
  readonly clock: Clock;
  readonly users = new Map<number, User>();
  readonly rooms = new Map<number, Room>();
  readonly files = new Files();
  readonly queries: Queries;
  readonly menus = new Menus();
  readonly updates: UpdateQueue;
  readonly poll: LongPoll;
  readonly webhook: Webhook;
  /** Other bots' messages reach the bot only where both have that switched on. */
  hearsBots = false;
  isLoggedOut = false;
  /** Called after everything that a test may wait for. */
  readonly watchers = new Set<() => void>();
  /** Called for every message that the bot sends or edits. */
  readonly listeners = new Set<(room: Room, message: Message) => void>();
  private lastMessageId = 100;
  private lastNumber = 0;

  constructor(bot: UserFromGetMe, clock: Clock) {
    this.bot = bot;
    const { id, is_bot, first_name, username } = bot;
    this.botUser = { id, is_bot, first_name, username };
    this.clock = clock;
    this.users.set(bot.id, this.botUser);
    this.queries = new Queries(clock);
    this.updates = new UpdateQueue(clock.now);
    this.poll = new LongPoll(this.updates, clock);
    this.webhook = new Webhook(this.updates, clock);
    const look = (): void => {
      this.changed();
    };
    this.webhook.onFailed = look;
    this.poll.onWaiting = look;
    this.updates.onAdded = (waiting) => {
      this.poll.wake();
      this.webhook.offer(waiting);
    };
  }

  /** The moment in whole seconds, as messages carry it. */
  get date(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  /** @returns a number that was never given before */
  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  /** Private chats and small groups share their message numbers; large ones have their own. */
  nextMessageId(room: Room): number {
    if (room.chat.type === 'supergroup' || room.chat.type === 'channel') return room.nextOwnId();
    this.lastMessageId += 1;
    return this.lastMessageId;
  }

  /** Opens a chat. */
  addRoom(chat: Chat): Room {
    const room = new Room(chat);
    this.rooms.set(chat.id, room);
    return room;
  }

  /** @throws Error when a test names a chat that was never made */
  room(id: number): Room {
    const room = this.rooms.get(id);
    if (room === undefined) throw new Error(`there is no chat ${id}`);
    return room;
  }

  /** Puts a message into a chat, and nothing more. */
  post(room: Room, content: Partial<Message>): Message {
    const message = {
      message_id: this.nextMessageId(room),
      date: this.date,
      chat: room.chat,
      ...content,
    };
    room.messages.set(message.message_id, message);
    return message;
  }

  /** Tells those who listen what the bot shows. */
  showed(room: Room, message: Message): void {
    for (const listener of this.listeners) listener(room, message);
  }

  /** Tells those who wait that something has happened. */
  changed(): void {
    for (const watch of this.watchers) watch();
  }

  /** Puts an update into the bot's queue. */
  announce(content: Omit<Update, 'update_id'>, chat: number): Update {
    return this.updates.add(content, chat);
  }
}
