/** What is found damaged is moved to the folder `damaged` and named. */

import { readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Clock } from '../../clock.ts';
import { makeFolder, removeFile, replaceFile, syncFolder } from '../../durable-file.ts';
import { hasCode } from '../../has-code.ts';
import type { Damage, RecordKey } from '../store.ts';
import { keyOfFileName } from './file-name.ts';

/** The damages of one data folder. */
export class Damages {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #report: (damage: Damage) => void;
  readonly #found: Damage[] = [];
  readonly #keys = new Set<RecordKey | null>();

  private constructor(folder: string, clock: Clock, report: (damage: Damage) => void) {
    this.#folder = folder;
    this.#clock = clock;
    this.#report = report;
  }

  /** Reads the names of what was set aside before. */
  static async open(
    folder: string,
    clock: Clock,
    report: (damage: Damage) => void,
  ): Promise<Damages> {
    const damages = new Damages(join(folder, 'damaged'), clock, report);
    for (const name of await damages.#names()) damages.#keys.add(keyOf(name));
    return damages;
  }

  /** @returns whether something of this key was set aside, before the store was opened too */
  has(key: RecordKey): boolean {
    return this.#keys.has(key);
  }

  /** What was found since the store was opened. */
  get found(): readonly Damage[] {
    return [...this.#found];
  }

  /** Moves a file away. */
  async setFileAside(file: string, key: RecordKey): Promise<void> {
    const setAsideAs = `${basename(file)}.${this.#clock()}-${this.#found.length}`;
    await makeFolder(this.#folder);
    await rename(file, join(this.#folder, setAsideAs));
    await syncFolder(this.#folder);
    this.#add(key, setAsideAs);
  }

  /** Keeps a copy of a damaged part of a file; `name` begins with the name of that file. */
  async setTextAside(name: string, text: Buffer | string, key: RecordKey): Promise<void> {
    await replaceFile(join(this.#folder, name), text);
    this.#add(key, name);
  }

  /** Removes what was set aside of keys with this prefix, and whatever does not tell its key. */
  async erase(prefix: string): Promise<void> {
    for (const name of await this.#names()) {
      const key = keyOf(name);
      if (key?.startsWith(prefix) ?? true) await removeFile(join(this.#folder, name));
      if (key?.startsWith(prefix)) this.#keys.delete(key);
    }
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  }

  #add(key: RecordKey, setAsideAs: string): void {
    const damage = { key, setAsideAs: `damaged/${setAsideAs}` };
    this.#found.push(damage);
    this.#keys.add(key);
    this.#report(damage);
  }
}

/** @returns the key of what was set aside under a name, or null when that does not tell */
const keyOf = (name: string): RecordKey | null =>
  /^journal\.\d/.test(name) ? null : keyOfFileName(name.split('.')[0] ?? '');
