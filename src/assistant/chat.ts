/** What is kept of a chat: its conversation, whose it is, and which messages it has seen. */

import { applyChanges } from '../flow/apply-changes.ts';
import type { Change, Json } from '../flow/change.ts';
import { createConversation, type Conversation } from '../flow/conversation.ts';
import type { Transaction } from '../stores/store.ts';

/**
 * Most message ids that are remembered, to recognise one that is delivered twice: more than
 * platforms deliver at once.
 */
const remembered = 128;

/** The question that a chat is shown, so that it can be tidied once it is answered. */
export interface Shown {
  /** Id of its message. */
  readonly message: string;
  /** Its words without the list of options; null where they are long. */
  readonly text: string | null;
  readonly place: string;
  /** Which page of its options, from 1. */
  readonly page: number;
}

/** The record of a chat. */
export interface Chat {
  readonly conversation: Conversation;
  /** Id of the agency that is worked for, or null. */
  readonly agency: string | null;
  readonly language: string | null;
  /** The document that each flow under way produced last. */
  readonly documents: Readonly<Record<string, string>>;
  /** Ids of the latest messages, a ring of {@link remembered}. */
  readonly seen: readonly string[];
  readonly seenCount: number;
  readonly sentCount: number;
  /** Moment of the last message in ms UTC; 0 before the first. */
  readonly lastAt: number;
  /** The question with live buttons; null where there is none, or messages cannot be edited. */
  readonly shown: Shown | null;
}

const newChat: Chat = {
  conversation: createConversation(),
  agency: null,
  language: null,
  documents: {},
  seen: [],
  seenCount: 0,
  sentCount: 0,
  lastAt: 0,
  shown: null,
};

/** @returns the key of a chat's record */
export const chatKey = (channel: string, chat: string): string => `chats/${channel}:${chat}`;

/** A chat within one turn. */
export class ChatTurn {
  readonly key: string;
  readonly transaction: Transaction;
  chat: Chat;

  private constructor(key: string, transaction: Transaction, chat: Chat) {
    this.key = key;
    this.transaction = transaction;
    this.chat = chat;
  }

  /** Opens the record of a chat; a chat that never was is begun. */
  static async open(transaction: Transaction, key: string): Promise<ChatTurn> {
    const kept = await transaction.read(key);
    if (kept !== null) return new ChatTurn(key, transaction, { ...newChat, ...(kept as object) });
    const chat = structuredClone(newChat);
    transaction.change(key, [[[], structuredClone(newChat) as unknown as Json]]);
    return new ChatTurn(key, transaction, chat);
  }

  /** @returns false when the message was taken before */
  see(id: string): boolean {
    const { seen, seenCount } = this.chat;
    if (seen.includes(id)) return false;
    this.change([
      [['seen', seenCount % remembered], id],
      [['seenCount'], seenCount + 1],
    ]);
    return true;
  }

  /** Changes the record. */
  change(changes: readonly Change[]): void {
    if (changes.length > 0) this.transaction.change(this.key, changes);
  }

  /** Changes the conversation, and sees it as changed. */
  changeConversation(changes: readonly Change[]): void {
    for (const [path, ...value] of changes)
      this.change([[['conversation', ...path], ...value] as unknown as Change]);
    const before = structuredClone(this.chat.conversation) as unknown as Json;
    const conversation = applyChanges(before, structuredClone(changes)) as unknown as Conversation;
    this.chat = { ...this.chat, conversation };
  }

  /** Changes one field. */
  set<K extends keyof Chat>(field: K, value: Chat[K]): void {
    this.change([[[field], value as unknown as Json]]);
    this.chat = { ...this.chat, [field]: value };
  }

  /** Notes which question has live buttons, if that is another than before. */
  show(shown: Shown | null): void {
    if (shown !== null || this.chat.shown !== null) this.set('shown', shown);
  }

  /** @returns an id that no other message to this chat has */
  nextMessageId(): string {
    const count = this.chat.sentCount + 1;
    this.set('sentCount', count);
    return `m${count}`;
  }
}
