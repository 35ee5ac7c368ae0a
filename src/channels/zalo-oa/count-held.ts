/** Counts the messages that cannot be sent before their people have written again. */

import type { Store } from '../../stores/store.ts';
import { readPerson } from './people.ts';
import { recipientOf } from './place.ts';
import { decideWindow } from './reply-window.ts';

/**
 * @param store - where it is kept when people wrote last
 * @param chats - the chat of each message that waits
 * @param now - moment in ms UTC
 */
export async function countHeld(
  store: Pick<Store, 'read'>,
  chats: readonly string[],
  now: number,
): Promise<{ count: number; people: number }> {
  const held = new Set<string>();
  for (const chat of new Set(chats)) {
    const to = recipientOf(chat);
    if (!('user' in to)) continue;
    const lastAt = (await readPerson(store, to.user))?.lastAt ?? 0;
    if (!decideWindow(lastAt === 0 ? null : lastAt, now).maySend) held.add(chat);
  }
  return { count: chats.filter((chat) => held.has(chat)).length, people: held.size };
}
