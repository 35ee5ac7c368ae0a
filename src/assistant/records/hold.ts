/** What a turn reads and changes records by. */

import type { Transaction, RecordKey } from '../../stores/store.ts';

/** The records of a turn, and a way to keep others from changing them meanwhile. */
export interface Hold extends Transaction {
  /**
   * Makes sure that the turn alone changes these records, and has read them as they are now. To be
   * called before a record of somebody else's order is changed; what was done in the turn so far
   * may be done again, on the records as they are then.
   */
  readonly hold: (...keys: RecordKey[]) => void;
}
