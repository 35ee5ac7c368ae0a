/** What every store promises: records changed by turns that are kept whole, once and in order. */

import type { Change, Json } from '../record/change.ts';

/**
 * Names one record: `chats/web:3f2a`, `agencies/so-khcn`, `plans/so-khcn/p1`. The parts are
 * separated by `/`; a part is any text.
 */
export type RecordKey = string;

/** The records as one turn sees them; what it changes is kept together or not at all. */
export interface Transaction {
  /** @returns the record, or null; good until the turn is over, never to be changed by hand */
  read: (key: RecordKey) => Promise<Json>;
  /**
   * @returns the keys that start with `prefix`, in no order, as this turn has changed them; costs what
   * it returns. Keys of another order may come and go meanwhile.
   */
  list: (prefix: string) => Promise<RecordKey[]>;
  /** Changes a record; a record that is not there starts as `{}`. The path `[]` replaces it whole. */
  change: (key: RecordKey, changes: readonly Change[]) => void;
  /** Removes a record. */
  remove: (key: RecordKey) => void;
}

/** A record that could not be read and was set aside. */
export interface Damage {
  readonly key: RecordKey;
  readonly setAsideAs: string;
}

/** The entries that a log has: from number `first` up to, and without, `end`. */
export interface LogSpan {
  readonly first: number;
  readonly end: number;
}

/** A place where records are kept. */
export interface Store {
  /**
   * Runs one turn. Turns with the same `order` run one after the other in the order of the calls;
   * others run in parallel. A turn that changes a record of somebody else's order names it in
   * `alsoLocks`, and waits for it. A turn starts no other turn and erases nothing: it would wait for
   * itself.
   *
   * Resolves with what `turn` returned when its changes would survive a power cut. When `turn`
   * throws, nothing is changed.
   *
   * @throws StoreError when the changes cannot be kept
   */
  transact: <T>(
    order: RecordKey,
    turn: (transaction: Transaction) => Promise<T>,
    alsoLocks?: readonly RecordKey[],
  ) => Promise<T>;
  /** @returns the record as it was last kept, or null; a copy of its own */
  read: (key: RecordKey) => Promise<Json>;
  /** @returns the keys that start with `prefix`, in no order; costs what it returns */
  list: (prefix: string) => Promise<RecordKey[]>;
  /** @returns the records that were found damaged since the store was opened */
  damages: () => readonly Damage[];
  /** @returns whether a record that is not there any more was found damaged, at any time */
  isDamaged: (key: RecordKey) => boolean;
  /** Appends an entry to a log that only grows; resolves when it would survive a power cut. */
  append: (log: RecordKey, entry: Json) => Promise<void>;
  /**
   * @returns the entries of a log from number `from` (0 is the first) up to, and without, `to`, those
   * that were dropped left out; costs what it returns
   */
  readLog: (log: RecordKey, from?: number, to?: number) => Promise<Json[]>;
  /** @returns which entries a log has */
  measureLog: (log: RecordKey) => Promise<LogSpan>;
  /**
   * Removes the entries of a log before number `end`, for good; the others keep their numbers. A log
   * that loses all its entries is gone, and so is what is appended meanwhile.
   */
  dropEntries: (log: RecordKey, end: number) => Promise<void>;
  /** @returns the keys of the logs that start with `prefix`, in no order */
  listLogs: (prefix: string) => Promise<RecordKey[]>;
  /** Removes every record and log whose key starts with `prefix`, for good. */
  erase: (prefix: string) => Promise<void>;
  /** Waits for what is under way, and lets go of the place. */
  close: () => Promise<void>;
}

/** One sort of things that are not kept for ever. */
export interface Sweep {
  /** Names the sort for good. */
  readonly name: string;
  readonly list: () => Promise<string[]>;
  /** Removes what of one thing is older than the moment `before` (ms UTC). */
  readonly tidy: (key: string, before: number) => Promise<void>;
}
