/** What is kept of a chat: its conversation, whose it is, and which messages it has seen. */

import { joinAwaited, type Expected } from './expected.ts';
import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import { changeCopy } from '../../record/apply-changes.ts';
import { changeBelow, type Change } from '../../record/change.ts';
import { createConversation, type Conversation, type Frame } from '../../flow/conversation.ts';
import { createMessageId } from './message-id.ts';
import type { Hold } from '../turns.ts';

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
  /** True where its message carries files: what is asked next stands below them. */
  readonly hasFiles?: boolean;
}

/** Files and the like that were sent together, and what was said to them. */
interface Lot {
  /** The platform's word for what was sent together; null where it has none. */
  readonly album: string | null;
  /** Moment of the latest in ms UTC. */
  readonly at: number;
  readonly said: readonly string[];
}

/** A message that a platform may have cut off, and how things stood before it. */
export interface Pasted {
  readonly text: string;
  /** Moment in ms UTC. */
  readonly at: number;
  readonly conversation: Conversation;
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
  readonly lot: Lot | null;
  /** The paste that the next message may go on with; null where the last one was none. */
  readonly pasted: Pasted | null;
  /** The list that the last message shows; null where it shows none. */
  readonly listed: Listed | null;
  /** What each is expected to say next, by `channel:user`; an upgrade knew nobody: the empty name. */
  readonly expected: Readonly<Record<string, Expected>>;
  /** The plan whose results are spoken of; null for the latest. */
  readonly plan: string | null;
  /** What is kept of a group; null in a private chat. */
  readonly group: GroupNotes | null;
  /** The group that waits for what a flow under way produces, by flow. */
  readonly origins: Readonly<Record<string, string>>;
  /** The code for a group that was given last. */
  readonly code: string | null;
  /** Where the chat went on under another id; nothing else is kept of it then. */
  readonly moved: Move | null;
}

/** What is kept of a group; its agency is that of the chat. */
export interface GroupNotes {
  readonly title: string;
  /** Links from it into private chats: the moment in ms UTC until which each can be used. */
  readonly links: Readonly<Record<string, number>>;
}

/** Where a chat went. */
export interface Move {
  readonly to: string;
  /** What was added to the numbers of its messages, which others had already there. */
  readonly shift: number;
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
  lot: null,
  pasted: null,
  listed: null,
  expected: {},
  plan: null,
  group: null,
  origins: {},
  code: null,
  moved: null,
};

const texts = z.record(z.string(), z.string());

/** Chats as they are kept: what earlier releases did not keep may be absent. */
export const chats = defineRecord('chats', {
  version: 2,
  upgrades: [joinAwaited],
  key: (channel: string, chat: string) => `${channel}:${chat}`,
  schema: z
    .looseObject({
      conversation: z.looseObject({
        stack: z.array(part<Frame>()),
        nonce: z.number(),
        parked: z.record(z.string(), part<Frame>()),
      }),
      agency: z.string().nullable(),
      language: z.string().nullable(),
      documents: texts,
      seen: z.array(z.string()),
      seenCount: z.number(),
      sentCount: z.number(),
      lastAt: z.number(),
      shown: part<Shown>().nullable(),
      lot: part<Lot>().nullable(),
      listed: texts.nullable(),
      expected: z.record(z.string(), part<Expected>()),
      pasted: part<Pasted>().nullable(),
      plan: z.string().nullable(),
      group: part<GroupNotes>().nullable(),
      origins: texts,
      code: z.string().nullable(),
      moved: part<Move>().nullable(),
    })
    .partial() as z.ZodType<Partial<Chat>>,
});

/** @returns the key of a chat's record */
export const chatKey = chats.key;

/** @returns the record of a chat, or null when there never was one */
export async function readChat(
  reader: Pick<Hold, 'read'>,
  channel: string,
  chat: string,
): Promise<Chat | null> {
  const kept = await chats.read(reader, channel, chat);
  return kept === null ? null : { ...newChat, ...kept };
}

/** A chat within one turn. */
export class ChatTurn {
  readonly key: string;
  readonly transaction: Hold;
  chat: Chat;

  private constructor(key: string, transaction: Hold, chat: Chat) {
    this.key = key;
    this.transaction = transaction;
    this.chat = chat;
  }

  /** Opens the record of a chat; a chat that never was is begun. */
  static async open(transaction: Hold, key: string): Promise<ChatTurn> {
    const kept = await chats.readAt(transaction, key);
    if (kept !== null) return new ChatTurn(key, transaction, { ...newChat, ...kept });
    const chat = structuredClone(newChat);
    transaction.change(key, [[[], asJson(structuredClone(newChat))]]);
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
    this.change(changes.map((change) => changeBelow(['conversation'], change)));
    this.chat = { ...this.chat, conversation: changeCopy(this.chat.conversation, changes) };
  }

  /** Sees the record as what was changed in the turn has left it. */
  async refresh(): Promise<void> {
    const kept = await chats.readAt(this.transaction, this.key);
    this.chat = { ...newChat, ...kept };
  }

  /** Changes one field. */
  set<K extends keyof Chat>(field: K, value: Chat[K]): void {
    this.change([[[field], asJson(value)]]);
    this.chat = { ...this.chat, [field]: value };
  }

  /** Notes which group waits for what a flow produces; null where none does. */
  awaitResult(flow: string, group: string | null): void {
    const origins = { ...this.chat.origins };
    if (group === (origins[flow] ?? null)) return;
    if (group === null) Reflect.deleteProperty(origins, flow);
    else origins[flow] = group;
    this.set('origins', origins);
  }

  /** Notes which question has live buttons, if that is another than before. */
  show(shown: Shown | null): void {
    if (shown !== null || this.chat.shown !== null) this.set('shown', shown);
  }

  /** @returns an id that no other message to this chat has, nor had before its record was lost */
  nextMessageId(randomId: () => string): string {
    const count = this.chat.sentCount + 1;
    this.set('sentCount', count);
    return createMessageId(count, randomId());
  }
}

/** What pressing each number of a list sends, by number. */
export type Listed = Readonly<Record<string, string>>;
