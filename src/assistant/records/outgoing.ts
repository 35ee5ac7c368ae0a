/** Messages that are kept but not carried out yet: none is lost when the program stops in between. */

import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { Outgoing } from '../../channels/channel.ts';
import type { Change } from '../../record/change.ts';
import type { RecordKey, Store, Transaction } from '../../stores/store.ts';
import { readChat } from './chat.ts';
import { countOf, isMessageId, shiftId } from './message-id.ts';

/** A message, and the channel that carries it. */
export interface Mail {
  readonly channel: string;
  readonly outgoing: Outgoing;
}

/** Most messages of a chat whose references are remembered. */
const remembered = 16;

/** A message as it is kept. */
export type KeptMessage = Outgoing & {
  /** How often it was tried, where nobody waits for it. */
  readonly tries?: number;
};

/** Messages that are not carried out yet, by chat and id. */
export const outbox = defineRecord('outbox', {
  version: 1,
  key: (channel: string, chat: string, id?: string) => `${channel}:${chat}/${id ?? ''}`,
  schema: z
    .looseObject({ id: z.string(), chat: z.string(), text: z.string(), at: z.number() })
    .and(part<KeptMessage>()),
});

/** @returns the key of a message in the outbox; without an id, what all of a chat's begin with */
export const outboxKey = outbox.key;

/** What platforms call the latest messages of chats: id and reference by slot. */
export const references = defineRecord('sent', {
  version: 1,
  key: (channel: string, chat: string) => `${channel}:${chat}`,
  schema: z.record(z.string(), z.tuple([z.string(), z.string()])),
});

/** @returns the key of the references of the latest messages of a chat */
export const referencesKey = references.key;

/** Puts a message in the outbox. */
export function putInOutbox(transaction: Transaction, { channel, outgoing }: Mail): void {
  transaction.change(outboxKey(channel, outgoing.chat, outgoing.id), [[[], asJson(outgoing)]]);
}

/** Takes a message that was carried out from the outbox; its reference is kept for replacing it. */
export async function takeFromOutbox(
  store: Store,
  { channel, outgoing }: Mail,
  reference: string | null,
): Promise<void> {
  const { chat, id, options } = outgoing;
  const key = outboxKey(channel, chat, id);
  await store.transact(key, async (transaction) => {
    if ((await transaction.read(key)) === null) {
      await takeMoved(transaction, { channel, outgoing });
      return;
    }
    transaction.remove(key);
    if (reference !== null && options.length > 0)
      await keepReference(transaction, referencesKey(channel, chat), id, reference);
  });
}

/** The chat may have gone on under another id while the message was on its way. */
async function takeMoved(transaction: Transaction, { channel, outgoing }: Mail): Promise<void> {
  const moved = (await readChat(transaction, channel, outgoing.chat))?.moved;
  if (moved) transaction.remove(outboxKey(channel, moved.to, shiftId(outgoing.id, moved.shift)));
}

/** @returns whether a message need not be sent any more: nothing arrives in its chat */
export async function isGivenUp(store: Store, { channel, outgoing }: Mail): Promise<boolean> {
  const { chat, id } = outgoing;
  // An apology was never kept: there was no turn to keep it in.
  if (id.startsWith('x') || (await store.read(outboxKey(channel, chat, id))) !== null) return false;
  return !(await readChat(store, channel, chat))?.moved;
}

/** Most messages of a chat about what is due whose references are remembered. */
const rememberedDue = 8;

/** Those of counted messages are a ring; those about what is due are kept by id, the oldest first. */
async function keepReference(
  transaction: Transaction,
  key: RecordKey,
  id: string,
  reference: string,
): Promise<void> {
  const count = countOf(id);
  const slot = count === null ? id : String(count % remembered);
  if (count === null && !id.startsWith('d')) return;
  const known = Object.keys((await transaction.read(key)) ?? {});
  const due = known.filter((one) => !/^\d+$/.test(one) && one !== slot);
  const forgotten = count === null ? due.slice(0, 1 - rememberedDue) : [];
  const changes = forgotten.map((one): Change => [[one]]);
  transaction.change(key, [...changes, [[slot], [id, reference]]]);
}

/** @returns the platform's reference of an earlier message to a chat, or null when it is forgotten */
export async function findReference(
  store: Store,
  channel: string,
  chat: string,
  message: string,
): Promise<string | null> {
  if (!isMessageId(message)) return message;
  const known = await readReferences(store, channel, chat);
  return known.find(([id]) => id === message)?.[1] ?? null;
}

/** @returns the id of the message that a platform knows by a reference, or null when it is forgotten */
export async function findMessage(
  reader: Pick<Transaction, 'read'>,
  channel: string,
  chat: string,
  reference: string,
): Promise<string | null> {
  const known = await readReferences(reader, channel, chat);
  return known.find(([, other]) => other === reference)?.[0] ?? null;
}

async function readReferences(
  reader: Pick<Transaction, 'read'>,
  channel: string,
  chat: string,
): Promise<(readonly [id: string, reference: string])[]> {
  const kept = await references.read(reader, channel, chat);
  return Object.values(kept ?? {});
}

/**
 * Reads messages of a channel that were kept and perhaps not carried out.
 *
 * @param store - where they are kept
 * @param channel - name of the channel
 * @param isWanted - tells by its key whether a message is to be read
 * @param most - messages to be read
 * @returns them, oldest first
 */
export async function readOutbox(
  store: Store,
  channel: string,
  isWanted: (key: string) => boolean = () => true,
  most = Infinity,
): Promise<Outgoing[]> {
  const keys = (await store.list(`outbox/${channel}:`)).filter(isWanted).slice(0, most);
  const kept = await Promise.all(keys.map((key) => outbox.readAt(store, key)));
  return kept
    .filter((message) => message !== null)
    .sort((a, b) => a.at - b.at || (countOf(a.id) ?? 0) - (countOf(b.id) ?? 0));
}
