/** Lets people type the words of an option where there is no button to press. */

import { LRUCache } from 'lru-cache';

import type { OfferedOption } from './channel.ts';

/** Options of so many chats are remembered. */
const remembered = 5_000;

/** What each chat was offered last. */
export interface TypedOptions {
  /** Notes what a message offers; one that offers nothing leaves what was offered before. */
  readonly offer: (chat: string, options: readonly OfferedOption[]) => void;
  /**
   * @returns the id of the option that somebody typed; null for all else: numbers and answers are
   * understood without it
   */
  readonly read: (chat: string, text: string) => string | null;
}

/** @returns a memory in which nothing was offered yet */
export function createTypedOptions(): TypedOptions {
  const offered = new LRUCache<string, ReadonlyMap<string, string>>({ max: remembered });
  return {
    offer: (chat, options) => {
      if (options.length === 0) return;
      const actions = options.filter(({ role, url }) => role === 'action' && url === undefined);
      offered.set(chat, new Map(actions.map(({ id, label }) => [tidy(label), id])));
    },
    read: (chat, text) => offered.get(chat)?.get(tidy(text)) ?? null,
  };
}

/** "1 xong" is "1. Xong". */
const tidy = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s.,:;!?()‹›]+/g, ' ')
    .trim();
