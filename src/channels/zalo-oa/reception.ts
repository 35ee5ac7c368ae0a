/** Takes events while the channel is open: noticed at once, kept, then handed over behind. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../clock.ts';
import type { Store } from '../../stores/store.ts';
import type { Port } from '../channel.ts';
import { Inbox } from '../inbox.ts';
import type { OaEvent } from './event.ts';
import { createEar, type Ear, type Listener, placeOf } from './hear.ts';
import { chatOf } from './place.ts';

/** What a reception works with. */
export interface ReceptionSettings extends Omit<Listener, 'port'> {
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly clock: Clock;
}

/** Where events are taken. */
export interface Reception {
  readonly open: (port: Port) => Promise<void>;
  /** Null until it is open: nobody would hear of what is taken. */
  readonly taker: () => ((event: OaEvent) => Promise<void>) | null;
  /** Resolves when nothing is being handed over. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @returns a reception that is not open yet */
export function createReception(settings: ReceptionSettings): Reception {
  const { store, clock, log } = settings;
  let ear: Ear | null = null;
  const inbox = new Inbox<OaEvent>({
    prefix: 'zalo-oa/inbox/',
    store,
    clock,
    hear: async (event) => ear?.hear(event),
    wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
    onFailure: (error) => {
      log.error({ err: error }, 'an event of Zalo OA could not be worked through; it is kept');
    },
  });

  const take = async (listening: Ear, event: OaEvent): Promise<void> => {
    listening.notice(event);
    const place = placeOf(event);
    if (place !== null) await inbox.put(chatOf(place), event);
  };

  return {
    open: async (port) => {
      ear = createEar({ ...settings, port });
      await inbox.open((event) => {
        const place = placeOf(event);
        return place === null ? '' : chatOf(place);
      });
    },
    taker: () => {
      const listening = ear;
      return listening === null ? null : (event) => take(listening, event);
    },
    settled: () => inbox.settled(),
    close: () => inbox.close(),
  };
}
