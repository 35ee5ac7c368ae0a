/** Keeps the transcript of each chat in the store, and tells those who follow it what is new. */

import type { Store } from '../../stores/store.ts';
import type { Entry, EntryFile, NumberedEntry, Stretch } from './entry.ts';
import { readEntry } from './entry.ts';

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
}

/** What is known of a transcript without reading it again. */
interface Known {
  count: number;
  readonly ids: Set<string>;
  readonly files: Map<string, EntryFile>;
}

interface Chat {
  known: Known | null;
  /** Resolves when what is under way in this chat is done. */
  tail: Promise<unknown>;
  pending: number;
  readonly followers: Set<Follower>;
}

const logOf = (chat: string): string => `transcripts/web:${chat}`;

const note = (known: Known, entry: Entry): void => {
  known.ids.add(`${entry.from}/${entry.id}`);
  if (entry.from === 'assistant') entry.files.forEach((file) => known.files.set(file.id, file));
};

const load = async (store: Store, chat: string): Promise<Known> => {
  const kept = await store.readLog(logOf(chat));
  const known: Known = { count: kept.length, ids: new Set(), files: new Map() };
  for (const line of kept) {
    const entry = readEntry(line);
    if (entry !== null) note(known, entry);
  }
  return known;
};

const readStretch = async (
  store: Store,
  chat: string,
  from: number,
  to: number,
): Promise<NumberedEntry[]> => {
  if (from >= to) return [];
  const kept = await store.readLog(logOf(chat), from, to);
  return kept.flatMap((line, index) => {
    const entry = readEntry(line);
    return entry === null ? [] : [{ number: from + index + 1, entry }];
  });
};

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
      const from = Math.max(0, to - most);
      return { first: from + 1, entries: await readStretch(store, name, from, to) };
    });

  const follow: Transcripts['follow'] = (name, after, most, follower) =>
    inOrder(name, async (chat, known) => {
      const isAnew = after !== null && (after > known.count || known.count - after > mostMissed);
      const from = after === null || isAnew ? Math.max(0, known.count - most) : after;
      const entries = await readStretch(store, name, from, known.count);
      // Still within this chat's turn: nothing can be appended between the two.
      follower.begin({ first: from + 1, entries, isAnew });
      chat.followers.add(follower);
      return () => {
        chat.followers.delete(follower);
      };
    });

  return {
    append,
    readBefore,
    follow,
    findFile: (name, id) =>
      inOrder(name, (_chat, known) => Promise.resolve(known.files.get(id) ?? null)),
  };
};
