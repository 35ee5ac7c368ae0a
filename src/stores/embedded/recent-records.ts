/** The records that were used last, as many as are to stay in memory. */

import type { Json } from '../../record/change.ts';
import type { RecordKey } from '../store.ts';

/** Most are of one to a few kB; a few of an agency's plans are ten times as long. */
const mostRecords = 10_000;
/** Of the records as text; in memory they take about two and a half times as much. */
const mostLetters = 20_000_000;

interface Recent<T> {
  readonly record: T;
  readonly letters: number;
}

/** Records in memory; those that were used longest ago are forgotten first. */
export class RecentRecords<T extends { readonly data: Json }> {
  /** The one used longest ago comes first. */
  readonly #recent = new Map<RecordKey, Recent<T>>();
  #letters = 0;

  /** Gives a record back, as one that was used just now. */
  use(key: RecordKey): T | undefined {
    const recent = this.#recent.get(key);
    if (recent === undefined) return undefined;
    this.#recent.delete(key);
    this.#recent.set(key, recent);
    return recent.record;
  }

  /** Keeps a record that nobody changes as long as it is here. */
  keep(key: RecordKey, record: T): void {
    this.take(key);
    const letters = JSON.stringify(record.data).length;
    this.#recent.set(key, { record, letters });
    this.#letters += letters;
    for (const oldest of this.#recent.keys()) {
      const fits = this.#recent.size <= mostRecords && this.#letters <= mostLetters;
      // Whoever asked for it has not taken it yet, however long it is.
      if (fits || oldest === key) return;
      this.take(oldest);
    }
  }

  /** Gives a record away: it is not kept here any more. */
  take(key: RecordKey): T | undefined {
    const recent = this.#recent.get(key);
    if (recent === undefined) return undefined;
    this.#recent.delete(key);
    this.#letters -= recent.letters;
    return recent.record;
  }
}
