/** Keeps turns: into the journal at once, into the files of the records when the journal is full. */

import { storeFailure } from './failure.ts';
import { Batches } from './batches.ts';
import { parseChanges } from './draft.ts';
import type { Journal } from './journal.ts';
import type { RecordChange } from './journal-line.ts';
import { Locks } from './locks.ts';
import type { Records } from './records.ts';

/** Large, so that a record is written once for many turns; a start reads at most about twice it. */
const defaultMaxJournalBytes = 16_000_000;

/** How many records are written at the same moment: turns need the other threads of the disk. */
const writers = 2;

/** How many records are written before the store is closed: nobody waits long for a stop. */
const maxWrittenAtClose = 500;

type Turn = readonly RecordChange[];

/** How turns are kept. */
export interface KeeperSettings {
  readonly maxJournalBytes?: number | undefined;
  /** @throws StoreError when the folder is not held any more: nothing may be written then */
  readonly checkHeld: () => Promise<void>;
  /** Told why the files could not be brought up to date. */
  readonly onCheckpointFailure: (error: unknown) => void;
}

/** The one way in which turns reach the disk, and after it the records in memory. */
export class Keeper {
  readonly #journal: Journal;
  readonly #records: Records;
  readonly #settings: KeeperSettings;
  readonly #maxJournalBytes: number;
  readonly #turns = new Batches<Turn>((turns) => this.#keepTurns(turns));
  /** `journal` is held while it is written or exchanged, `records` during a checkpoint. */
  readonly #locks = new Locks();
  #checkpointAtBytes: number;
  #isClosing = false;

  constructor(journal: Journal, records: Records, settings: KeeperSettings) {
    this.#journal = journal;
    this.#records = records;
    this.#settings = settings;
    this.#maxJournalBytes = settings.maxJournalBytes ?? defaultMaxJournalBytes;
    this.#checkpointAtBytes = this.#maxJournalBytes;
  }

  /**
   * Resolves when the turn would survive a power cut and is in the records.
   *
   * @throws StoreError when it cannot be kept; then nothing of it is
   */
  async keep(turn: Turn): Promise<void> {
    await this.#turns.add(turn);
  }

  /** Begins a checkpoint, and does not wait for it. */
  startCheckpoint(): void {
    // Until it succeeds the journals keep everything; the next one writes what this one did not.
    void this.checkpoint().catch(this.#settings.onCheckpointFailure);
  }

  /** Writes all records to their files and removes the journals that told of them. */
  async checkpoint(): Promise<void> {
    this.#checkpointAtBytes = Infinity;
    try {
      await this.#locks.hold(['records'], async () => {
        const keys = await this.#locks.hold(['journal'], async () => {
          await this.#settings.checkHeld();
          await this.#journal.rotate();
          return this.#records.unwritten();
        });
        if (await this.#writeAll(keys)) await this.#journal.removeOld();
      });
    } finally {
      this.#checkpointAtBytes = Math.max(this.#maxJournalBytes, this.#journal.bytes * 1.25);
    }
  }

  async close(): Promise<void> {
    // What is not written stays in the journals, and is read from there at the next start.
    this.#isClosing = this.#records.unwritten().length > maxWrittenAtClose;
    if (!this.#isClosing) await this.checkpoint().catch(this.#settings.onCheckpointFailure);
    await this.#locks.hold(['records'], () => this.#journal.close());
  }

  async #keepTurns(turns: readonly Turn[]): Promise<void> {
    await this.#locks.hold(['journal'], async () => {
      const first = await this.#append(turns);
      for (const [n, turn] of turns.entries()) {
        for (const { key, text } of turn) this.#records.apply(first + n, key, parseChanges(text));
      }
    });
    if (this.#journal.bytes >= this.#checkpointAtBytes) this.startCheckpoint();
  }

  async #append(turns: readonly Turn[]): Promise<number> {
    try {
      await this.#settings.checkHeld();
      return await this.#journal.append(turns);
    } catch (error) {
      throw storeFailure('A turn cannot be kept', error);
    }
  }

  /** @returns false when it was cut short by closing */
  async #writeAll(keys: string[]): Promise<boolean> {
    const writing = Array.from({ length: writers }, () => this.#writeEach(keys));
    // All of them have stopped before a next checkpoint may write the same records.
    for (const outcome of await Promise.allSettled(writing)) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
    return keys.length === 0;
  }

  /** Takes keys away until none is left. */
  async #writeEach(keys: string[]): Promise<void> {
    while (!this.#isClosing) {
      const key = keys.pop();
      if (key === undefined) return;
      await this.#records.write(key);
    }
  }
}
