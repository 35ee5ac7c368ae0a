/** Chats as Telegram keeps them: who is in, what is shown now, and where a group has moved. */

import type { Chat, ChatMember, Message, User } from 'grammy/types';

/** A topic of a forum. */
export interface Topic {
  readonly id: number;
  readonly name: string;
  isClosed: boolean;
}

/** A chat action that was shown. */
export interface Action {
  readonly action: string;
  readonly topic: number | null;
  readonly at: number;
}

/** A chat; its messages are as they are shown now. */
export class Room {
  chat: Chat;
  readonly members = new Map<number, ChatMember>();
  readonly topics = new Map<number, Topic>();
  readonly messages = new Map<number, Message>();
  readonly actions: Action[] = [];
  /** A private chat: whether the person has ever written. */
  isStarted = false;
  /** A private chat: whether the person has blocked the bot. */
  isBlocked = false;
  /** A private chat: whether the person's account is gone. */
  isDeactivated = false;
  /** A group that has become a supergroup: the new id. */
  movedTo: number | null = null;
  /** The bot that wrote last, for commands without a name. */
  lastBot: number | null = null;
  private lastId: number;

  constructor(chat: Chat) {
    this.chat = chat;
    // Number 1 of a forum is its General topic.
    this.lastId = chat.is_forum === true ? 1 : 0;
  }

  /** Groups have limits of their own. */
  get isGroup(): boolean {
    return this.chat.type === 'group' || this.chat.type === 'supergroup';
  }

  /** Supergroups and channels count their messages themselves. */
  nextOwnId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** @returns how somebody stands here; a stranger has left */
  standing(user: User): ChatMember {
    return this.members.get(user.id) ?? { status: 'left', user };
  }

  /** Whether somebody is in. */
  has(user: User): boolean {
    const { status } = this.standing(user);
    return status !== 'left' && status !== 'kicked';
  }

  /** Whether somebody leads here. */
  isAdmin(user: User): boolean {
    const { status } = this.standing(user);
    return status === 'creator' || status === 'administrator';
  }
}
