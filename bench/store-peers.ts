/** The stores that `bench/store.ts` compares, each keeping the same sessions in its own way. */

import { join } from 'node:path';

import { FileAdapter } from '@grammyjs/storage-file';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

import { openEmbeddedStore } from '../src/stores/embedded/embedded.ts';
import type { Store } from '../src/stores/store.ts';

/** Answers in a session. */
export const answers = 24;

/** What is kept of one chat. */
export interface Session {
  flow: string;
  turn: number;
  answers: Record<string, string>;
}

/** One way to keep sessions: `update` sets one answer and the turn of one chat. */
export interface Kept {
  update: (chat: number, step: string, text: string, turn: number) => Promise<void>;
  /** Reads from the disk anew. */
  reopen: () => Promise<(chat: number) => Promise<Session | undefined>>;
  close: () => Promise<void>;
}

/** Makes the sessions of so many chats in a folder. */
export type Peer = (folder: string, chats: number) => Promise<Kept>;

/** About 1 kB of JSON, as a plan half drafted. */
export function createSession(): Session {
  const steps = Array.from({ length: answers }, (_, n) => [`step-${n}`, `Văn phòng Sở, mục ${n}`]);
  return { flow: 'plan', turn: 0, answers: Object.fromEntries(steps) as Record<string, string> };
}

/** @returns the key of a chat */
export const keyOf = (chat: number): string => `chats/telegram:${100_000 + chat}`;

/** Makes the sessions of so many chats. */
export async function fill(store: Store, chats: number): Promise<void> {
  const put = (chat: number): Promise<void> =>
    store.transact(keyOf(chat), ({ change }) => {
      change(keyOf(chat), [[[], JSON.parse(JSON.stringify(createSession())) as never]]);
      return Promise.resolve();
    });
  for (let chat = 0; chat < chats; chat += 100) {
    await Promise.all(Array.from({ length: Math.min(100, chats - chat) }, (_, n) => put(chat + n)));
  }
}

/** Writes the files of all records: erasing does, even when there is nothing to erase. */
export async function writeFiles(store: Store): Promise<void> {
  await store.erase('nothing');
}

/** This project's store. */
export const ours: Peer = async (folder, chats) => {
  let store = await openEmbeddedStore({ folder });
  await fill(store, chats);
  await writeFiles(store);
  await store.close();
  store = await openEmbeddedStore({ folder });
  return {
    update: (chat, step, text, turn) =>
      store.transact(keyOf(chat), async ({ read, change }) => {
        if ((await read(keyOf(chat))) === null) throw new Error('the session is not there');
        change(keyOf(chat), [
          [['answers', step], text],
          [['turn'], turn],
        ]);
      }),
    reopen: async () => {
      await store.close();
      store = await openEmbeddedStore({ folder });
      return async (chat) => (await store.read(keyOf(chat))) as unknown as Session;
    },
    close: () => store.close(),
  };
};

/** One file for all chats, as `JSONFilePreset` does it. */
export const plainLowdb: Peer = async (folder, chats) => {
  const file = join(folder, 'sessions.json');
  const open = (): Low<Record<string, Session>> => new Low(new JSONFile(file), {});
  const db = open();
  for (let chat = 0; chat < chats; chat += 1) db.data[keyOf(chat)] = createSession();
  await db.write();
  return {
    update: async (chat, step, text, turn) => {
      const session = db.data[keyOf(chat)];
      if (session === undefined) throw new Error('the session is not there');
      session.answers[step] = text;
      session.turn = turn;
      await db.write();
    },
    reopen: async () => {
      const again = open();
      await again.read();
      return (chat) => Promise.resolve(again.data[keyOf(chat)]);
    },
    close: () => Promise.resolve(),
  };
};

/** One file a chat, written in place. */
export const storageFile: Peer = async (folder, chats) => {
  const files = new FileAdapter<Session>({ dirName: folder });
  const fileKey = (chat: number): string => String(100_000 + chat);
  for (let chat = 0; chat < chats; chat += 1) await files.write(fileKey(chat), createSession());
  return {
    update: async (chat, step, text, turn) => {
      const session = await files.read(fileKey(chat));
      if (session === undefined) throw new Error('the session is not there');
      session.answers[step] = text;
      session.turn = turn;
      await files.write(fileKey(chat), session);
    },
    reopen: () => Promise.resolve((chat) => Promise.resolve(files.read(fileKey(chat)))),
    close: () => Promise.resolve(),
  };
};
