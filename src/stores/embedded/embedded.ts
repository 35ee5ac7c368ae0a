/** The store that needs no set-up: a journal and one small file a record, in one data folder. */

import { join, resolve } from 'node:path';

import type { Clock } from '../../clock.ts';
import { systemClock } from '../../clock.ts';
import { makeFolder } from '../../durable-file.ts';
import { StoreError } from '../../errors.ts';
import type { Change, Json } from '../../record/change.ts';
import type { Damage, LogSpan, RecordKey, Store, Transaction } from '../store.ts';
import { Damages } from './damages.ts';
import { Draft } from './draft.ts';
import { storeFailure } from './failure.ts';
import { checkFormat } from './format.ts';
import { Journal } from './journal.ts';
import { Keeper } from './keeper.ts';
import { Locks } from './locks.ts';
import { Logs } from './logs.ts';
import type { Ownership } from './own-folder.ts';
import { ownFolder } from './own-folder.ts';
import type { JournalsEnd } from './read-journals.ts';
import { readJournals } from './read-journals.ts';
import { RecordFiles } from './record-files.ts';
import { Records } from './records.ts';

/** What an embedded store is opened with. */
export interface EmbeddedOptions {
  /** The data folder, on a disk of this machine; made when it is not there. */
  readonly folder: string;
  /** Told of every damage when it is found. */
  readonly onDamage?: (damage: Damage) => void;
  /** Told why the files of the records could not be brought up to date; the journal keeps all. */
  readonly onCheckpointFailure?: (error: unknown) => void;
  /** How large the journal grows before the records in it are written to their files. */
  readonly maxJournalBytes?: number;
  readonly clock?: Clock;
}

/**
 * Opens the data folder and goes on where the last process stopped, in whatever way it did.
 *
 * @throws StoreError when the folder cannot be used; with `isConflict` when somebody else holds it
 */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<Store> {
  const folder = resolve(options.folder);
  const clock = options.clock ?? systemClock;
  try {
    await makeFolder(folder);
    const ownership = await ownFolder(folder, clock);
    try {
      await checkFormat(folder);
      return await openOwned(folder, clock, options, ownership);
    } catch (error) {
      await ownership.letGo();
      throw error;
    }
  } catch (error) {
    throw storeFailure(`The data folder ${folder} cannot be opened`, error);
  }
}

/** Reads as little as it can: journals, and the names of the record files. */
async function openOwned(
  folder: string,
  clock: Clock,
  options: EmbeddedOptions,
  { check: checkHeld, letGo }: Ownership,
): Promise<Store> {
  const { onDamage = nothing, onCheckpointFailure = nothing, maxJournalBytes } = options;
  const damages = await Damages.open(folder, clock, onDamage);
  const files = new RecordFiles(join(folder, 'records'), damages);
  const records = new Records(files, damages, await files.list());
  const end = await readJournals(folder, damages, ({ seq, records: changed }) => {
    for (const [key, changes] of changed) records.apply(seq, key, changes);
  });
  const journal = await Journal.open(folder, end, await findLastSeq(files, end));
  const keeper = new Keeper(journal, records, { maxJournalBytes, checkHeld, onCheckpointFailure });
  const logs = new Logs(join(folder, 'logs'), damages, checkHeld);
  // An earlier checkpoint was cut off, or a damaged line would be found at every start.
  if (end.numbers.length > 1 || damages.found.length > 0) keeper.startCheckpoint();
  return new EmbeddedStore(damages, records, keeper, logs, letGo);
}

const nothing = (): void => undefined;

/** Of turns that were lost at the end, some may be in the files: their numbers are not free. */
async function findLastSeq(files: RecordFiles, { seq, lostAtEnd }: JournalsEnd): Promise<number> {
  if (seq !== null && lostAtEnd === 0) return seq;
  return Math.max(seq ?? 0, await files.findLastSeq());
}

class EmbeddedStore implements Store {
  readonly #damages: Damages;
  readonly #records: Records;
  readonly #keeper: Keeper;
  readonly #logs: Logs;
  readonly #letGo: () => Promise<void>;
  readonly #locks = new Locks();
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  constructor(
    damages: Damages,
    records: Records,
    keeper: Keeper,
    logs: Logs,
    letGo: () => Promise<void>,
  ) {
    this.#damages = damages;
    this.#records = records;
    this.#keeper = keeper;
    this.#logs = logs;
    this.#letGo = letGo;
  }

  readonly transact = <T>(
    order: RecordKey,
    turn: (transaction: Transaction) => Promise<T>,
    alsoLocks: readonly RecordKey[] = [],
  ): Promise<T> =>
    this.#work(() => this.#locks.hold([order, ...alsoLocks], () => this.#runTurn(turn)));

  readonly read = (key: RecordKey): Promise<Json> =>
    this.#work(async () => structuredClone(await this.#readKept(key)));

  readonly list = (prefix: string): Promise<RecordKey[]> =>
    this.#work(() => Promise.resolve(this.#records.list(prefix)));

  readonly damages = (): readonly Damage[] => this.#damages.found;

  readonly isDamaged = (key: RecordKey): boolean =>
    this.#damages.has(key) && !this.#records.has(key);

  readonly append = (log: RecordKey, entry: Json): Promise<void> =>
    this.#work(() => orFail('A log cannot be kept', this.#logs.append(log, entry)));

  readonly readLog = (log: RecordKey, from = 0, to = Infinity): Promise<Json[]> =>
    this.#work(() => orFail('A log cannot be read', this.#logs.read(log, from, to)));

  readonly measureLog = (log: RecordKey): Promise<LogSpan> =>
    this.#work(() => orFail('A log cannot be read', this.#logs.measure(log)));

  readonly dropEntries = (log: RecordKey, end: number): Promise<void> =>
    this.#work(() => orFail('Entries of a log cannot be dropped', this.#logs.drop(log, end)));

  readonly listLogs = (prefix: string): Promise<RecordKey[]> =>
    this.#work(() => orFail('The logs cannot be listed', this.#logs.list(prefix)));

  readonly erase = (prefix: string): Promise<void> =>
    this.#work(() => {
      const begins = (key: RecordKey): boolean => key.startsWith(prefix);
      const keys = [...this.#records.list(prefix), ...this.#locks.held().filter(begins)];
      const erasing = this.#locks.hold(keys, () => this.#eraseNow(prefix));
      return orFail('Records cannot be erased', erasing);
    });

  readonly close = (): Promise<void> => {
    this.#closing ??= this.#closeNow();
    return this.#closing;
  };

  async #runTurn<T>(turn: (transaction: Transaction) => Promise<T>): Promise<T> {
    const draft = new Draft(
      (key) => this.#readKept(key),
      (prefix) => this.#records.list(prefix),
    );
    try {
      const result = await turn(draft);
      const changes = draft.finish();
      if (changes.length > 0) await this.#keeper.keep(changes);
      return result;
    } finally {
      draft.finish();
    }
  }

  async #readKept(key: RecordKey): Promise<Json> {
    return orFail('A record cannot be read', this.#records.read(key));
  }

  async #eraseNow(prefix: string): Promise<void> {
    const removal: readonly Change[] = [[[]]];
    const text = JSON.stringify(removal);
    const changes = this.#records.list(prefix).map((key) => ({ key, text }));
    if (changes.length > 0) await this.#keeper.keep(changes);
    // Journals still tell what the records were.
    await this.#keeper.checkpoint();
    await this.#logs.erase(prefix);
    await this.#damages.erase(prefix);
  }

  async #closeNow(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await this.#keeper.close();
    await this.#logs.close();
    await this.#letGo();
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw new StoreError('embedded', 'The store is closed: open it.');
    const working = work();
    this.#underWay.add(working);
    try {
      return await working;
    } finally {
      this.#underWay.delete(working);
    }
  }
}

async function orFail<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeFailure(what, error);
  }
}
