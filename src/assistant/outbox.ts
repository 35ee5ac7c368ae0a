/** Messages that are kept but not carried out yet: none is lost when the program stops in between. */

import type { Outgoing } from '../channels/channel.ts';
import type { Json } from '../flow/change.ts';
import type { Store, Transaction } from '../stores/store.ts';

/** @returns the key of a chat's outbox */
export const outboxKey = (channel: string, chat: string): string => `outbox/${channel}:${chat}`;

/** Puts a message in the outbox of its chat. */
export function putInOutbox(transaction: Transaction, channel: string, outgoing: Outgoing): void {
  transaction.change(outboxKey(channel, outgoing.chat), [
    [[outgoing.id], outgoing as unknown as Json],
  ]);
}

/** Takes a message that was carried out from the outbox. */
export async function takeFromOutbox(
  store: Store,
  channel: string,
  { chat, id }: Outgoing,
): Promise<void> {
  const key = outboxKey(channel, chat);
  await store.transact(key, async (transaction) => {
    const kept = (await transaction.read(key)) as Record<string, Json> | null;
    if (kept === null || !Object.hasOwn(kept, id)) return;
    if (Object.keys(kept).length === 1) transaction.remove(key);
    else transaction.change(key, [[[id]]]);
  });
}

/** @returns the messages of a channel that were kept and perhaps not carried out, oldest first */
export async function readOutbox(store: Store, channel: string): Promise<Outgoing[]> {
  const messages: Outgoing[] = [];
  for (const key of await store.list(outboxKey(channel, ''))) {
    const kept = (await store.read(key)) as unknown as Record<string, Outgoing> | null;
    messages.push(...Object.values(kept ?? {}));
  }
  return messages.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}
