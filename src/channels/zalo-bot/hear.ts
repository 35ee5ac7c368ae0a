/** Hands over what the bot is told: each chat in its order, resolved when it is kept. */

import type { Port } from '../channel.ts';
import { readIncoming, type Surroundings } from './read-incoming.ts';
import type { BotUpdate } from './update.ts';

/** Takes updates; rejects when one could not be kept. */
export type Ear = (update: BotUpdate) => Promise<void>;

/** @returns an ear that understands what is said to this bot */
export function createEar(port: Port, surroundings: () => Surroundings): Ear {
  const tails = new Map<string, Promise<void>>();
  return async (update) => {
    if (update.kind !== 'message') return;
    const { chat } = update;
    const run = (tails.get(chat) ?? Promise.resolve()).then(async () => {
      await port.receive(readIncoming(update, surroundings()));
    });
    const tail = run.catch(() => undefined);
    tails.set(chat, tail);
    void tail.then(() => {
      if (tails.get(chat) === tail) tails.delete(chat);
    });
    await run;
  };
}
