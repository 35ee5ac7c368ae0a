/** What was to be said and perhaps was not heard: kept by agency until its office was told. */

import { defineRecord } from './record.ts';
import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { Store, Transaction } from '../../stores/store.ts';
import { readChat } from './chat.ts';
import { notices } from './notice.ts';
import { outboxKey, type Mail } from './outgoing.ts';

/**
 * `unknown`: nobody said whether it arrived; `stale`: it was refused until it was too late; `refused`:
 * the platform will never take it.
 */
export type WhyUndelivered = 'unknown' | 'stale' | 'refused';

/** A message that perhaps was not heard. */
export interface Undelivered {
  /** Id of the message; {@link noticeKey} of its token tells what it named, where it is a reminder. */
  readonly message: string;
  readonly channel: string;
  readonly chat: string;
  readonly why: WhyUndelivered;
  /** Moment in ms UTC that it was due. */
  readonly dueAt: number;
}

/** What was perhaps not heard, by agency and id of the message. */
export const unheard = defineRecord('undelivered', {
  version: 1,
  key: (agency: string) => agency,
  schema: z.record(
    z.string(),
    z.looseObject({
      message: z.string(),
      channel: z.string(),
      chat: z.string(),
      why: z.enum(['unknown', 'stale', 'refused']),
      dueAt: z.number(),
    }),
  ),
  agencyOf: (_, key) => key.slice('undelivered/'.length),
});

/** @returns the key of what an agency's places perhaps did not hear */
export const undeliveredKey = unheard.key;

/** @returns what an agency's places perhaps did not hear, the longest due first */
export async function readUndelivered(
  reader: Pick<Transaction, 'read'>,
  agency: string,
): Promise<Undelivered[]> {
  const kept = await unheard.read(reader, agency);
  return Object.values(kept ?? {}).toSorted((one, other) => one.dueAt - other.dueAt);
}

/** Takes a message that was due out of the outbox, with a note for the office that it was not heard. */
export async function noteUndelivered(
  store: Store,
  { channel, outgoing }: Mail,
  why: WhyUndelivered,
): Promise<void> {
  const { chat, id, at, dueAt = at } = outgoing;
  const key = outboxKey(channel, chat, id);
  const agency = await agencyOf(store, { channel, outgoing });
  const other = agency === null ? [] : [undeliveredKey(agency)];
  await store.transact(
    key,
    async (transaction) => {
      if ((await transaction.read(key)) === null) return;
      transaction.remove(key);
      const undelivered: Undelivered = { message: id, channel, chat, why, dueAt };
      for (const noted of other) transaction.change(noted, [[[id], asJson(undelivered)]]);
    },
    other,
  );
}

/** A reminder knows whose it is; anything else is of the agency that its chat works for. */
async function agencyOf(store: Store, { channel, outgoing }: Mail): Promise<string | null> {
  // A long message has parts, and its last part its name.
  const token = /^d([\w-]{22})(?:-\d+)?$/.exec(outgoing.id)?.[1] ?? '';
  const notice = await notices.read(store, token);
  return notice?.agency ?? (await readChat(store, channel, outgoing.chat))?.agency ?? null;
}
