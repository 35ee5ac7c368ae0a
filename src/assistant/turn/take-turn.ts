/** Runs the turns of chats: those of a chat in order, each holding whatever else it changes. */

import { Serial } from '../../serial.ts';
import type { RecordKey, Store, Transaction } from '../../stores/store.ts';
import type { Hold, Turns } from '../turns.ts';

/** Ends a turn that has to begin again, holding more: the locks of a turn are taken at its start. */
class BeginAgain extends Error {
  readonly keys: readonly RecordKey[];

  constructor(keys: readonly RecordKey[]) {
    super('the turn begins again');
    this.keys = keys;
  }
}

/** Turns on one store. */
export class StoreTurns implements Turns {
  readonly #store: Store;
  /** The next turn of an order comes after the last, however often that begins. */
  readonly #serial = new Serial();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Runs a turn after those of the same order that were asked for before.
   *
   * @throws StoreError when the changes cannot be kept
   */
  take<T>(order: RecordKey, turn: (transaction: Hold) => Promise<T>): Promise<T> {
    return this.#serial.run(order, () => this.#run(order, turn));
  }

  async #run<T>(order: RecordKey, turn: (transaction: Hold) => Promise<T>): Promise<T> {
    const held = new Set([order]);
    for (;;)
      try {
        const holding = (transaction: Transaction) => turn(withHold(transaction, held));
        return await this.#store.transact(order, holding, [...held]);
      } catch (error) {
        if (!(error instanceof BeginAgain)) throw error;
        for (const key of error.keys) held.add(key);
      }
  }
}

function withHold(transaction: Transaction, held: ReadonlySet<RecordKey>): Hold {
  const hold = (...keys: RecordKey[]): void => {
    const missing = keys.filter((key) => !held.has(key));
    if (missing.length > 0) throw new BeginAgain(missing);
  };
  return {
    read: (key) => transaction.read(key),
    list: (prefix) => transaction.list(prefix),
    change: (key, changes) => {
      transaction.change(key, changes);
    },
    remove: (key) => {
      transaction.remove(key);
    },
    hold,
  };
}
