/** Logs that only grow: one file a log, one line an entry. */

import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { makeFolder, removeFile } from '../../durable-file.ts';
import { hasCode } from '../../has-code.ts';
import type { Json } from '../../record/change.ts';
import type { LogSpan, RecordKey } from '../store.ts';
import type { Damages } from './damages.ts';
import { listShards } from './durable-json.ts';
import { fileNameOf, keyOfFileName, shardOf } from './file-name.ts';
import { LogFile } from './log-file.ts';

const ending = '.jsonl';

/** How many files of logs stay open. */
const maxOpen = 64;

interface OpenLog {
  readonly opening: Promise<LogFile>;
  /** What is being done with it; it is closed when this is empty. */
  readonly work: Set<Promise<unknown>>;
}

/** The logs of one data folder. */
export class Logs {
  readonly #folder: string;
  readonly #damages: Damages;
  readonly #checkHeld: () => Promise<void>;
  /** The one used longest ago comes first. */
  readonly #open = new Map<RecordKey, OpenLog>();

  /**
   * @param folder - where the logs are
   * @param damages - where lost entries are named
   * @param checkHeld - throws when the folder is not held any more
   */
  constructor(folder: string, damages: Damages, checkHeld: () => Promise<void>) {
    this.#folder = folder;
    this.#damages = damages;
    this.#checkHeld = checkHeld;
  }

  /** Resolves when the entry would survive a power cut. */
  async append(log: RecordKey, entry: Json): Promise<void> {
    await this.#use(log, (file) => file.append(entry));
  }

  /** @returns entries, up to number `to`; a damaged one is null, so that numbers stay */
  async read(log: RecordKey, from: number, to: number): Promise<Json[]> {
    if (!(await this.#has(log))) return [];
    const { values, damaged } = await this.#use(log, (file) => file.read(from, to));
    for (const { number, text } of damaged) {
      await this.#damages.setTextAside(`${fileNameOf(log)}.jsonl.entry-${number}`, text, log);
    }
    return values;
  }

  async measure(log: RecordKey): Promise<LogSpan> {
    if (!(await this.#has(log))) return { first: 0, end: 0 };
    return this.#use(log, ({ first, end }) => Promise.resolve({ first, end }));
  }

  /** Removes the entries before number `end`; who comes meanwhile waits. */
  async drop(log: RecordKey, end: number): Promise<void> {
    const span = await this.measure(log);
    if (end <= span.first) return;
    if (end >= span.end) await this.#remove(log, this.#fileOf(log));
    else await this.#use(log, (file) => file.drop(end));
  }

  /** @returns the keys of the logs that start with `prefix` */
  async list(prefix: string): Promise<RecordKey[]> {
    const keys: RecordKey[] = [];
    for (const file of await listShards(this.#folder)) {
      const key = keyOfFileName(basename(file, ending)) ?? (await LogFile.readKey(file));
      if (key?.startsWith(prefix)) keys.push(key);
    }
    return keys;
  }

  /** Removes the logs whose key starts with `prefix`. */
  async erase(prefix: string): Promise<void> {
    for (const file of await listShards(this.#folder)) {
      const log = await LogFile.readKey(file);
      if (!log?.startsWith(prefix)) continue;
      await this.#remove(log, file);
    }
  }

  /** In this order what is being appended goes with the file, and what comes next begins anew. */
  async #remove(log: RecordKey, file: string): Promise<void> {
    await removeFile(file);
    await this.#close(log);
  }

  async #has(log: RecordKey): Promise<boolean> {
    return this.#open.has(log) || exists(this.#fileOf(log));
  }

  async close(): Promise<void> {
    for (const log of [...this.#open.keys()]) await this.#close(log);
  }

  async #use<T>(log: RecordKey, work: (file: LogFile) => Promise<T>): Promise<T> {
    const open = this.#open.get(log) ?? { opening: this.#openFile(log), work: new Set() };
    this.#open.delete(log);
    this.#open.set(log, open);
    const working = open.opening.then(work);
    open.work.add(working);
    try {
      return await working;
    } finally {
      open.work.delete(working);
      void this.#closeUnused();
    }
  }

  async #openFile(log: RecordKey): Promise<LogFile> {
    try {
      await makeFolder(join(this.#folder, shardOf(log)));
      return await LogFile.open(this.#fileOf(log), log, this.#checkHeld);
    } catch (error) {
      this.#open.delete(log);
      throw error;
    }
  }

  async #closeUnused(): Promise<void> {
    for (const [log, { work }] of this.#open) {
      if (this.#open.size > maxOpen && work.size === 0) await this.#close(log);
    }
  }

  async #close(log: RecordKey): Promise<void> {
    const open = this.#open.get(log);
    this.#open.delete(log);
    await Promise.allSettled([...(open?.work ?? [])]);
    const file = await open?.opening.catch(() => null);
    await file?.close();
  }

  #fileOf(log: RecordKey): string {
    return join(this.#folder, shardOf(log), fileNameOf(log) + ending);
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}
