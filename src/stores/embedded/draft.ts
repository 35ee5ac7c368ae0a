/** What one turn has changed so far, and the records as that turn sees them. */

import { StoreError } from '../../errors.ts';
import { applyChanges, checkPath } from '../../record/apply-changes.ts';
import type { Change, Json } from '../../record/change.ts';
import type { RecordKey, Transaction } from '../store.ts';
import type { RecordChange } from './journal-line.ts';

interface Seen {
  readonly data: Json;
  /** How many of the turn's changes are in it. */
  readonly changes: number;
}

/** The transaction of one turn. */
export class Draft implements Transaction {
  readonly #readKept: (key: RecordKey) => Promise<Json>;
  readonly #listKept: (prefix: string) => readonly RecordKey[];
  readonly #changes: RecordChange[] = [];
  readonly #seen = new Map<RecordKey, Seen>();
  #isOver = false;

  /**
   * @param readKept - gives a record as it was last kept
   * @param listKept - gives the keys that were last kept
   */
  constructor(
    readKept: (key: RecordKey) => Promise<Json>,
    listKept: (prefix: string) => readonly RecordKey[],
  ) {
    this.#readKept = readKept;
    this.#listKept = listKept;
  }

  readonly read = async (key: RecordKey): Promise<Json> => {
    this.#refuseWhenOver();
    const kept = await this.#readKept(key);
    const mine = this.#changes.filter((change) => change.key === key);
    if (mine.length === 0) return kept;
    const seen = this.#seen.get(key) ?? { data: kept, changes: 0 };
    if (seen.changes === mine.length) return seen.data;
    // A copy, as the record may not change before the turn is kept, nor what was read before.
    let data = structuredClone(seen.data);
    for (const { text } of mine.slice(seen.changes)) data = applyChanges(data, parseChanges(text));
    this.#seen.set(key, { data, changes: mine.length });
    return data;
  };

  readonly list = async (prefix: string): Promise<RecordKey[]> => {
    this.#refuseWhenOver();
    const keys = new Set(this.#listKept(prefix));
    const mine = new Set(this.#changes.map(({ key }) => key));
    for (const key of mine) {
      if (!key.startsWith(prefix)) continue;
      if ((await this.read(key)) === null) keys.delete(key);
      else keys.add(key);
    }
    return [...keys];
  };

  readonly change = (key: RecordKey, changes: readonly Change[]): void => {
    this.#refuseWhenOver();
    for (const [path] of changes) checkPath(path);
    // As text it is the store's own, whatever the caller does with the values.
    if (changes.length > 0) this.#changes.push({ key, text: JSON.stringify(changes) });
  };

  readonly remove = (key: RecordKey): void => {
    this.change(key, [[[]]]);
  };

  /** @returns what the turn has changed, in its order; nothing can be added */
  finish(): readonly RecordChange[] {
    this.#isOver = true;
    return this.#changes;
  }

  #refuseWhenOver(): void {
    if (this.#isOver) {
      throw new StoreError('embedded', 'A turn used its transaction after it was over: await it.');
    }
  }
}

/** @returns changes from their JSON, shared with nobody */
export function parseChanges(text: string): readonly Change[] {
  return JSON.parse(text) as readonly Change[];
}
