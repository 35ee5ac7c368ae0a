/** The jobs that wait in a chat, as they are kept. All turns that change them are turns of that chat. */

import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { Json } from '../../record/change.ts';
import type { RecordKey, Transaction } from '../../stores/store.ts';
import { defineRecord, part } from './record.ts';
import type { JobPlace } from '../services.ts';

/** A job that waits or is under way. */
export interface KeptJob {
  readonly name: string;
  readonly payload: Json;
  /** Who asked for it, as the channel knows them. */
  readonly user: string;
  /** How often it was begun. */
  readonly tries: number;
  /** Moment in ms UTC at which it was asked for. */
  readonly at: number;
  /** Id of the message that says how far it is; null where there is none yet. */
  readonly shown: string | null;
}

/** Jobs that wait, by chat and id. */
export const waitingJobs = defineRecord('jobs', {
  version: 1,
  key: (channel: string, chat?: string) => `${channel}:${chat ?? ''}`,
  schema: z.record(
    z.string(),
    z
      .looseObject({ name: z.string(), user: z.string(), tries: z.number(), at: z.number() })
      .and(part<KeptJob>()),
  ),
});

/** @returns the key of the jobs of a chat; without a chat, what all of a channel's begin with */
export const jobsKey = waitingJobs.key;

/** @returns the chat whose jobs have this key */
export const chatOf = (channel: string, key: RecordKey): string =>
  key.slice(jobsKey(channel).length);

/** @returns the jobs of a chat by id, in the order in which they were asked for */
export async function readJobs(
  reader: Pick<Transaction, 'read'>,
  { channel, chat }: JobPlace,
): Promise<Readonly<Record<string, KeptJob>>> {
  return (await waitingJobs.read(reader, channel, chat)) ?? {};
}

/** Keeps a job, or what changed of it. */
export function keepJob(
  transaction: Transaction,
  { channel, chat }: JobPlace,
  id: string,
  job: KeptJob,
): void {
  transaction.change(jobsKey(channel, chat), [[[id], asJson(job)]]);
}

/** Takes jobs of a chat from what is kept. */
export async function dropJobs(
  transaction: Transaction,
  place: JobPlace,
  ids: readonly string[],
): Promise<void> {
  const key = jobsKey(place.channel, place.chat);
  const left = Object.keys(await readJobs(transaction, place)).filter((id) => !ids.includes(id));
  if (left.length === 0) transaction.remove(key);
  else
    transaction.change(
      key,
      ids.map((id) => [[id]] as const),
    );
}
