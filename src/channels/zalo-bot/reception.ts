/** Takes updates while the channel is open: kept first, then handed over behind. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../stores/store.ts';
import type { Port } from '../channel.ts';
import { Inbox } from '../inbox.ts';
import { readIncoming, type Surroundings } from './read-incoming.ts';
import type { BotUpdate } from './update.ts';

/** What a reception works with. */
export interface ReceptionSettings {
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Takes an update; rejects when it could not be kept. */
export type Taker = (update: BotUpdate) => Promise<void>;

/** Where updates are taken. */
export interface Reception {
  readonly open: (port: Port, surroundings: Surroundings) => Promise<void>;
  /** Null until it is open: nobody would hear of what is taken. */
  readonly taker: () => Taker | null;
  /** Resolves when nothing is being handed over. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Message = Extract<BotUpdate, { kind: 'message' }>;

/** @returns a reception that is not open yet */
export function createReception({ store, clock, log }: ReceptionSettings): Reception {
  let hear: ((message: Message) => Promise<unknown>) | null = null;
  const inbox = new Inbox<Message>({
    prefix: 'zalo-bot/inbox/',
    store,
    clock,
    hear: async (message) => {
      await hear?.(message);
    },
    wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
    onFailure: (error) => {
      log.error({ err: error }, 'a message of Zalo Bot could not be worked through; it is kept');
    },
  });
  const take: Taker = async (update) => {
    if (update.kind === 'message') await inbox.put(update.chat, update);
  };
  return {
    open: async (port, surroundings) => {
      hear = (message) => port.receive(readIncoming(message, surroundings));
      await inbox.open(({ chat }) => chat);
    },
    taker: () => (hear === null ? null : take),
    settled: () => inbox.settled(),
    close: () => inbox.close(),
  };
}
