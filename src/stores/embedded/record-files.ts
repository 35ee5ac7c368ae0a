/** The files of the records: one small file a record, through lowdb. */

import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { Low } from 'lowdb';

import { isTemporary, removeFile } from '../../durable-file.ts';
import type { Json } from '../../record/change.ts';
import type { RecordKey } from '../store.ts';
import type { Damages } from './damages.ts';
import { DurableJson, listShards } from './durable-json.ts';
import { fileNameOf, keyOfFileName, shardOf } from './file-name.ts';

/** What a file holds: the record after turn number `seq`. */
export interface RecordFile {
  readonly key: RecordKey;
  readonly seq: number;
  readonly data: Json;
}

/** The folder of the record files. */
export class RecordFiles {
  readonly #folder: string;
  readonly #damages: Damages;

  constructor(folder: string, damages: Damages) {
    this.#folder = folder;
    this.#damages = damages;
  }

  /** @returns the keys of all files; removes what cut-off writes have left behind */
  async list(): Promise<Set<RecordKey>> {
    const keys = new Set<RecordKey>();
    for (const file of await listShards(this.#folder)) {
      const key = await this.#keyOf(file);
      if (key !== null) keys.add(key);
    }
    return keys;
  }

  /** @returns what is in the file; null when there is none, `damaged` when it was set aside now */
  async read(key: RecordKey): Promise<RecordFile | 'damaged' | null> {
    return this.#readFile(this.#fileOf(key), key);
  }

  /** Writes the record as it is at the call. */
  async write(record: RecordFile): Promise<void> {
    await new Low(new DurableJson<RecordFile>(this.#fileOf(record.key)), record).write();
  }

  /** Removes the file; it need not be there. */
  async remove(key: RecordKey): Promise<void> {
    await removeFile(this.#fileOf(key));
  }

  /** @returns number of the last turn in any file; reads them all, for when the journals are lost */
  async findLastSeq(): Promise<number> {
    let last = 0;
    for (const key of await this.list()) {
      const record = await this.read(key);
      if (record !== null && record !== 'damaged') last = Math.max(last, record.seq);
    }
    return last;
  }

  async #keyOf(file: string): Promise<RecordKey | null> {
    const name = basename(file);
    if (isTemporary(name)) await rm(file, { force: true });
    if (!name.endsWith('.json')) return null;
    const stem = name.slice(0, -'.json'.length);
    if (!stem.startsWith('~')) return keyOfFileName(stem);
    const record = await this.#readFile(file, stem);
    return record === null || record === 'damaged' ? null : record.key;
  }

  async #readFile(file: string, key: RecordKey): Promise<RecordFile | 'damaged' | null> {
    const low = new Low<RecordFile | null>(new DurableJson(file), null);
    try {
      await low.read();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      await this.#damages.setFileAside(file, key);
      return 'damaged';
    }
    if (low.data === null || isRecordFile(low.data)) return low.data;
    await this.#damages.setFileAside(file, key);
    return 'damaged';
  }

  #fileOf(key: RecordKey): string {
    return join(this.#folder, shardOf(key), `${fileNameOf(key)}.json`);
  }
}

function isRecordFile(value: unknown): value is RecordFile {
  if (typeof value !== 'object' || value === null) return false;
  const { key, seq, data, ...strange } = value as Partial<RecordFile>;
  if (Object.keys(strange).length > 0) return false;
  return typeof key === 'string' && Number.isSafeInteger(seq) && data !== undefined;
}
