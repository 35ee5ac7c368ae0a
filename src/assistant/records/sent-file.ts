/** What is kept of a file that somebody sent: what was read of it, for a day; never its bytes. */

import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { Facts, Leftover, SourceLine } from '../../roll/rolling.ts';
import type { Store, Sweep, Transaction } from '../../stores/store.ts';
import type { Clock } from '../../clock.ts';
import { defineRecord, part } from './record.ts';

/** How long what was read of a file is kept. */
const sentFileKeptMs = 24 * 3_600_000;

/** What became of a plan that was rolled on. */
export interface RolledFile {
  readonly year: number;
  /** The leftovers that nobody decided on yet. */
  readonly leftovers: readonly Leftover[];
  /** How many there were in the beginning, those of the same words counted once. */
  readonly total: number;
}

/** What was read of a file. */
export interface SentFile {
  /** Moment in ms UTC. */
  readonly at: number;
  /** As the person's device named it. */
  readonly name: string;
  /** `channel:id` of the file where it was sent; null for the pages of an album. */
  readonly source: string | null;
  readonly facts: Facts;
  readonly lines: readonly SourceLine[];
  /** Facts whose letters are unsure: `number`, `date` … */
  readonly unsure: readonly string[];
  readonly rolled?: RolledFile;
}

/** What was read of files, by chat and id. */
export const sentFiles = defineRecord('sent-files', {
  version: 1,
  key: (channel: string, chat: string, id: string) => `${channel}:${chat}/${id}`,
  schema: z.looseObject({ at: z.number(), name: z.string() }).and(part<SentFile>()),
});

/** A chat, as its channel knows it. */
interface Place {
  readonly channel: string;
  readonly chat: string;
}

/** Keeps what was read of a file, or of it after something was done with it. */
export function keepSentFile(
  transaction: Transaction,
  place: Place,
  id: string,
  file: SentFile,
): void {
  transaction.change(sentFiles.key(place.channel, place.chat, id), [[[], asJson(file)]]);
}

/** @returns what was read of a file; null where it is gone or older than a day */
export async function readSentFile(
  reader: Pick<Transaction, 'read'>,
  place: Place,
  id: string,
  now: number,
): Promise<SentFile | null> {
  const file = await sentFiles.read(reader, place.channel, place.chat, id);
  return file === null || file.at + sentFileKeptMs < now ? null : file;
}

/** @returns what removes what was read of files that were sent more than a day ago */
export const sweepSentFiles = (store: Store, clock: Clock): Sweep => ({
  name: 'sent-files',
  list: () => store.list(`${sentFiles.name}/`),
  tidy: (key) =>
    store.transact(key, async (transaction) => {
      const file = await sentFiles.readAt(transaction, key);
      if (file !== null && file.at + sentFileKeptMs < clock()) transaction.remove(key);
    }),
});
