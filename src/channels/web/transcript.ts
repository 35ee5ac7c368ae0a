/** Keeps the transcript of each chat in the store, and tells those who follow it what is new. */

import type { Store } from '../../stores/store.ts';
import type { Entry, EntryFile, NumberedEntry, Stretch } from './entry.ts';
import {
  dropOld,
  findFile,
  type Known,
  load,
  logOf,
  note,
  readStretch,
  transcriptPrefix,
} from './known-entries.ts';

/** Chats whose ids stay in memory while nobody follows them. */
const idleChats = 500;

/** More missed entries than this are not sent one by one: the page begins anew. */
const mostMissed = 1000;

/** What following a chat begins with. */
export interface Beginning extends Stretch {
  /** True when these are not what follows the entry that was named, but the newest. */
  readonly isAnew: boolean;
}

/** Is told of each entry, in order, none left out and none twice. */
export interface Follower {
  /** Called once, before any other. */
  readonly begin: (beginning: Beginning) => void;
  readonly tell: (entry: NumberedEntry) => void;
}

/** The transcripts of all chats. */
export interface Transcripts {
  /**
   * Keeps an entry; an entry with the id of an earlier one changes nothing.
   *
   * @throws StoreError when it cannot be kept
   */
  append: (chat: string, entry: Entry) => Promise<void>;
  /** @returns at most `most` entries before the entry `before` */
  readBefore: (chat: string, before: number, most: number) => Promise<Stretch>;
  /**
   * Reads what came after the entry number `after` (the last `most` when it is null), and goes on
   * with what is new.
   *
   * @returns what ends it
   */
  follow: (
    chat: string,
    after: number | null,
    most: number,
    follower: Follower,
  ) => Promise<() => void>;
  /** @returns the file that was offered in the chat under this id, or null */
  findFile: (chat: string, id: string) => Promise<EntryFile | null>;
  /** @returns the chats that have a transcript */
  list: () => Promise<string[]>;
  /** Drops the entries of before a moment in ms UTC, but the newest `least`. */
  tidy: (chat: string, before: number, least: number) => Promise<void>;
}

interface Chat {
  known: Known | null;
  /** Resolves when what is under way in this chat is done. */
  tail: Promise<unknown>;
  pending: number;
  readonly followers: Set<Follower>;
}

/** Runs the work of each chat one after the other; chats that nobody uses are forgotten. */
const createChats = (store: Store) => {
  const chats = new Map<string, Chat>();

  const forgetIdle = (): void => {
    for (const [name, chat] of chats) {
      if (chats.size <= idleChats) return;
      if (chat.pending === 0 && chat.followers.size === 0) chats.delete(name);
    }
  };

  const open = (name: string): Chat => {
    const found = chats.get(name);
    const chat = found ?? {
      known: null,
      tail: Promise.resolve(),
      pending: 0,
      followers: new Set(),
    };
    // Last used, last forgotten.
    chats.delete(name);
    chats.set(name, chat);
    if (found === undefined) forgetIdle();
    return chat;
  };

  return <T>(name: string, work: (chat: Chat, known: Known) => Promise<T>): Promise<T> => {
    const chat = open(name);
    chat.pending += 1;
    const run = chat.tail.then(async () => {
      try {
        chat.known ??= await load(store, name);
        return await work(chat, chat.known);
      } catch (error) {
        // What reached the store is unknown: look again next time.
        chat.known = null;
        throw error;
      } finally {
        chat.pending -= 1;
      }
    });
    chat.tail = run.catch(() => undefined);
    return run;
  };
};

/** Nothing is before the first that is there, whatever its number. */
const firstOf = ({ dropped }: Known, from: number): number => (from <= dropped ? 1 : from + 1);

/** @returns the transcripts kept in `store` under `transcripts/web:` */
export const createTranscripts = (store: Store): Transcripts => {
  const inOrder = createChats(store);

  const append: Transcripts['append'] = (name, entry) =>
    inOrder(name, async (chat, known) => {
      if (known.ids.has(`${entry.from}/${entry.id}`)) return;
      await store.append(logOf(name), entry);
      note(known, entry);
      known.count += 1;
      const numbered = { number: known.count, entry };
      chat.followers.forEach((follower) => {
        follower.tell(numbered);
      });
    });

  const readBefore: Transcripts['readBefore'] = (name, before, most) =>
    inOrder(name, async (_chat, known) => {
      const to = Math.max(0, Math.min(before - 1, known.count));
      const from = Math.max(known.dropped, to - most);
      return { first: firstOf(known, from), entries: await readStretch(store, name, from, to) };
    });

  const follow: Transcripts['follow'] = (name, after, most, follower) =>
    inOrder(name, async (chat, known) => {
      const isAnew = after !== null && (after > known.count || known.count - after > mostMissed);
      const wanted = after === null || isAnew ? known.count - most : after;
      const from = Math.max(known.dropped, wanted);
      const entries = await readStretch(store, name, from, known.count);
      // Still within this chat's turn: nothing can be appended between the two.
      follower.begin({ first: firstOf(known, from), entries, isAnew });
      chat.followers.add(follower);
      return () => {
        chat.followers.delete(follower);
      };
    });

  return {
    append,
    readBefore,
    follow,
    findFile: (name, id) => inOrder(name, (_chat, known) => findFile(store, name, known, id)),
    list: async () =>
      (await store.listLogs(transcriptPrefix)).map((log) => log.slice(transcriptPrefix.length)),
    tidy: (name, before, least) =>
      inOrder(name, async (chat) => {
        if (await dropOld(store, name, before, least)) chat.known = null;
      }),
  };
};
