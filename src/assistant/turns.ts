/** Turns: what each reads and changes records by, and what runs them. */

import type { Transaction, RecordKey } from '../stores/store.ts';

/** The records of a turn, and a way to keep others from changing them meanwhile. */
export interface Hold extends Transaction {
  /**
   * Makes sure that the turn alone changes these records, and has read them as they are now. To be
   * called before a record of somebody else's order is changed; what was done in the turn so far
   * may be done again, on the records as they are then.
   */
  readonly hold: (...keys: RecordKey[]) => void;
}

/** Runs turns, those of the same order one after the other. */
export interface Turns {
  /**
   * Runs a turn after those of the same order that were asked for before.
   *
   * @throws StoreError when the changes cannot be kept
   */
  readonly take: <T>(order: RecordKey, turn: (transaction: Hold) => Promise<T>) => Promise<T>;
}
