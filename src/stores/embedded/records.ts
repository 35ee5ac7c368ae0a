/** The records in memory: those in use, and those whose files are behind the journal. */

import { applyChanges } from '../../record/apply-changes.ts';
import type { Change, Json } from '../../record/change.ts';
import type { RecordKey } from '../store.ts';
import type { Damages } from './damages.ts';
import { fileNameOf } from './file-name.ts';
import { RecentRecords } from './recent-records.ts';
import { KeyIndex } from './key-index.ts';
import type { RecordFiles } from './record-files.ts';

interface Kept {
  data: Json;
  /** Number of the last turn that is in `data`. */
  seq: number;
  /** Whether there may be a file: most messages to send are gone before they had one. */
  hasFile: boolean;
}

/** A turn that is in the journal and not yet in the record, which is not in memory. */
interface Later {
  readonly seq: number;
  readonly changes: readonly Change[];
}

/** All records of one data folder, as after the last turn that was kept. */
export class Records {
  readonly #files: RecordFiles;
  readonly #damages: Damages;
  readonly #keys: KeyIndex;
  /** As in their files. */
  readonly #written = new RecentRecords<Kept>();
  readonly #unwritten = new Map<RecordKey, Kept>();
  readonly #later = new Map<RecordKey, Later[]>();
  readonly #loading = new Map<RecordKey, Promise<void>>();

  /**
   * @param files - where the records are written
   * @param damages - where lost changes are named
   * @param keys - the keys that have files
   */
  constructor(files: RecordFiles, damages: Damages, keys: Iterable<RecordKey>) {
    this.#files = files;
    this.#damages = damages;
    this.#keys = new KeyIndex(keys);
  }

  /** @returns the record itself, which changes with the next turn; null when there is none */
  async read(key: RecordKey): Promise<Json> {
    if (!this.#keys.has(key)) return null;
    return (await this.#load(key)).data;
  }

  /** @returns whether there is such a record */
  has(key: RecordKey): boolean {
    return this.#keys.has(key);
  }

  /** @returns the keys that start with `prefix` */
  list(prefix: string): RecordKey[] {
    return this.#keys.list(prefix);
  }

  /** Takes over what a turn changed; the turn is in the journal. */
  apply(seq: number, key: RecordKey, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const kept = this.#unwritten.get(key) ?? this.#written.take(key);
    if (kept !== undefined) this.#change(key, kept, seq, changes);
    else if (this.#isNew(key))
      this.#change(key, { data: null, seq: 0, hasFile: false }, seq, changes);
    else this.#keepForLater(seq, key, changes);
  }

  /** @returns the keys whose files are behind */
  unwritten(): RecordKey[] {
    return [...this.#unwritten.keys(), ...this.#later.keys()];
  }

  /** Brings the file of a record up to date. */
  async write(key: RecordKey): Promise<void> {
    if (this.#later.has(key)) await this.#load(key);
    const kept = this.#unwritten.get(key);
    if (kept === undefined) return;
    const { seq, data } = kept;
    kept.hasFile = true;
    if (data === null) await this.#files.remove(key);
    else await this.#files.write({ key, seq, data });
    kept.hasFile = data !== null;
    // A turn may have changed it again while it was being written.
    if (kept.seq !== seq) return;
    this.#unwritten.delete(key);
    if (data !== null) this.#written.keep(key, kept);
  }

  #isNew(key: RecordKey): boolean {
    return !this.#keys.has(key) && !this.#later.has(key) && !this.#loading.has(key);
  }

  #change(key: RecordKey, kept: Kept, seq: number, changes: readonly Change[]): void {
    kept.data = applyChanges(kept.data, changes);
    kept.seq = seq;
    if (kept.data !== null || kept.hasFile) this.#unwritten.set(key, kept);
    else this.#unwritten.delete(key);
    this.#remember(key, kept.data !== null);
  }

  #keepForLater(seq: number, key: RecordKey, changes: readonly Change[]): void {
    const whole = changes.findLastIndex(([path]) => path.length === 0);
    // What came before a change of the whole record no longer matters.
    const list = whole === -1 ? (this.#later.get(key) ?? []) : [];
    list.push({ seq, changes: changes.slice(Math.max(whole, 0)) });
    this.#later.set(key, list);
    this.#remember(key, leavesSomething(this.#keys.has(key), changes));
  }

  #remember(key: RecordKey, isThere: boolean): void {
    if (isThere) this.#keys.add(key);
    else this.#keys.delete(key);
  }

  async #load(key: RecordKey): Promise<Kept> {
    for (;;) {
      const kept = this.#unwritten.get(key) ?? this.#written.use(key);
      if (kept !== undefined) return kept;
      const loading = this.#loading.get(key) ?? this.#startLoading(key);
      await loading;
    }
  }

  #startLoading(key: RecordKey): Promise<void> {
    const loading = this.#loadFile(key).finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  async #loadFile(key: RecordKey): Promise<void> {
    const kept = await this.#readFile(key);
    const later = (this.#later.get(key) ?? []).filter(({ seq }) => seq > kept.seq);
    this.#later.delete(key);
    for (const { seq, changes } of later) {
      kept.data = applyChanges(kept.data, changes);
      kept.seq = seq;
    }
    this.#remember(key, kept.data !== null);
    if (later.length > 0 || kept.data === null) this.#unwritten.set(key, kept);
    else this.#written.keep(key, kept);
  }

  async #readFile(key: RecordKey): Promise<Kept> {
    const file = await this.#files.read(key);
    if (file === 'damaged')
      return { data: null, seq: await this.#giveUpFragments(key), hasFile: true };
    return { data: file?.data ?? null, seq: file?.seq ?? 0, hasFile: true };
  }

  /**
   * Changes of a record that is lost would make a record of fragments: they are set aside too.
   *
   * @returns number of the last turn that is given up
   */
  async #giveUpFragments(key: RecordKey): Promise<number> {
    const later = this.#later.get(key) ?? [];
    const isWhole = later[0]?.changes[0]?.[0].length === 0;
    const seq = later.at(-1)?.seq ?? 0;
    if (isWhole || seq === 0) return 0;
    const name = `${fileNameOf(key)}.json.changes`;
    await this.#damages.setTextAside(name, JSON.stringify(later), key);
    // Without it the journal would make the fragments again after a crash.
    await this.#files.write({ key, seq, data: null });
    return seq;
  }
}

/** Whether there is a record after changes, without carrying them out. */
function leavesSomething(isThere: boolean, changes: readonly Change[]): boolean {
  return changes.reduce((was, change) => {
    if (change.length === 1) return was && change[0].length > 0;
    return change[0].length > 0 || change[1] !== null;
  }, isThere);
}
