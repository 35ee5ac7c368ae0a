/** Keeps what is posted before it is answered, and hands it over behind: each chat in its order. */

import { asJson } from '../record/as-json.ts';
import { setImmediate } from 'node:timers/promises';

import type { Clock } from '../clock.ts';
import type { Store } from '../stores/store.ts';
import { type LaneSettings, Lanes } from './lanes.ts';

/** What an inbox works with. */
export interface InboxSettings<Event> extends Pick<LaneSettings<unknown>, 'wait'> {
  /** What the keys of what is kept begin with. */
  readonly prefix: string;
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly clock: Clock;
  /** Resolves when what the event led to is kept. */
  readonly hear: (event: Event) => Promise<void>;
  /** Told of an event that could not be handed over; it is tried again. */
  readonly onFailure: (error: unknown) => void;
}

interface Letter<Event> {
  readonly key: string;
  readonly event: Event;
}

/** What was posted and not handed over yet. */
export class Inbox<Event extends object> {
  readonly #settings: InboxSettings<Event>;
  readonly #lanes: Lanes<Letter<Event>>;
  #isOpen = false;
  #lastNumber = 0;
  /** Resolves when all is kept that is being posted now. */
  #kept = Promise.resolve();
  /** Keys of what was handed over, to be removed. */
  #done: string[] = [];
  #isSweeping = false;

  constructor(settings: InboxSettings<Event>) {
    this.#settings = settings;
    const { wait } = settings;
    this.#lanes = new Lanes({ wait, work: (letter) => this.#handOver(letter) });
  }

  /** Goes on with what an earlier run has left, before anything new. */
  async open(chatOf: (event: Event) => string): Promise<void> {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { store, prefix } = this.#settings;
    for (const key of (await store.list(prefix)).sort()) {
      const event = (await store.read(key)) as unknown as Event | null;
      if (event !== null) this.#lanes.add(chatOf(event), { key, event });
    }
    this.#lanes.open();
  }

  /**
   * Takes an event; resolves when it is kept.
   *
   * @throws StoreError when it cannot be kept
   */
  async put(chat: string, event: Event): Promise<void> {
    const { store, prefix } = this.#settings;
    const key = this.#createKey();
    // Those of a chat are kept one after the other, and so stand in their order.
    const keeping = store.transact(prefix + chat, (transaction) => {
      transaction.change(key, [[[], asJson(event)]]);
      return Promise.resolve();
    });
    this.#kept = Promise.allSettled([this.#kept, keeping]).then(() => undefined);
    await keeping;
    this.#lanes.add(chat, { key, event });
  }

  /** Resolves when nothing is being handed over. */
  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  /** Hands nothing over any more; what is left is there for the next run. */
  close(): Promise<void> {
    return this.#lanes.close();
  }

  async #handOver({ key, event }: Letter<Event>): Promise<boolean> {
    const { hear, onFailure } = this.#settings;
    // Posts that are here now go first: the platform waits two seconds, people a little longer.
    await setImmediate();
    await this.#kept;
    try {
      await hear(event);
    } catch (error) {
      onFailure(error);
      return false;
    }
    this.#done.push(key);
    if (!this.#isSweeping) this.#lanes.track(this.#sweep());
    return true;
  }

  /** What is done while the last is being removed is removed together. */
  async #sweep(): Promise<void> {
    const { store, prefix, onFailure } = this.#settings;
    this.#isSweeping = true;
    while (this.#done.length > 0) {
      const keys = this.#done;
      this.#done = [];
      try {
        await store.transact(prefix, (transaction) => {
          for (const key of keys) transaction.remove(key);
          return Promise.resolve();
        });
      } catch (error) {
        // Handed over once more, it changes nothing: whoever takes it knows it again.
        onFailure(error);
      }
    }
    this.#isSweeping = false;
  }

  /** Keys sort in the order in which they were made, over restarts too. */
  #createKey(): string {
    this.#lastNumber = Math.max(this.#lastNumber + 1, this.#settings.clock() * 1_000);
    return `${this.#settings.prefix}${String(this.#lastNumber).padStart(17, '0')}`;
  }
}
