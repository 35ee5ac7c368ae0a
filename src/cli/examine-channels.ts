/** What `vanthu doctor` says of the channels: each examines itself. */

import { existsSync } from 'node:fs';

import { readOutbox } from '../assistant/records/outgoing.ts';
import type { ExaminationMeans, Examined } from '../channels/channel-kind.ts';
import { channels } from '../channels/index.ts';
import type { Config } from '../config.ts';
import { stores } from '../stores/index.ts';
import type { Store } from '../stores/store.ts';
import { hookAt } from './candidates.ts';

/** @returns what was found of each channel, in their order */
export async function examineChannels(
  { channels: given, dataFolder, publicUrl }: Config,
  say: ExaminationMeans['say'],
): Promise<Examined[]> {
  const found: Examined[] = [];
  for (const { id, settings, examine } of Object.values(channels))
    found.push(
      ...(await examine(given, {
        say,
        dataFolder,
        hookUrl: hookAt(publicUrl, id),
        given: Object.keys(settings).filter((name) => Object.hasOwn(given, name)),
        readWaiting: (read) => readWaiting(dataFolder, id, read),
      })),
    );
  return found;
}

/** A program that runs has the store for itself. */
async function readWaiting<T>(
  folder: string,
  channel: string,
  read: (store: Store, chats: readonly string[]) => Promise<T>,
): Promise<T | null> {
  if (!existsSync(folder)) return null;
  let store: Store;
  try {
    store = await stores.embedded({ folder });
  } catch {
    return null;
  }
  try {
    const kept = await readOutbox(store, channel);
    return await read(
      store,
      kept.map(({ chat }) => chat),
    );
  } finally {
    await store.close();
  }
}
