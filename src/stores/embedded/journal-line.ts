/** One turn as one line of the journal, with a checksum. */

import type { Change } from '../../record/change.ts';
import type { RecordKey } from '../store.ts';
import { withChecksum, withoutChecksum } from './checked-json.ts';

/** What one turn did to one record; `text` is the JSON of the changes. */
export interface RecordChange {
  readonly key: RecordKey;
  readonly text: string;
}

/** A line read back. */
export interface JournalEntry {
  readonly seq: number;
  readonly records: readonly (readonly [key: RecordKey, changes: readonly Change[]])[];
}

/** @returns the line of a turn, with its end */
export function formatLine(seq: number, records: readonly RecordChange[]): string {
  const pairs = records.map(({ key, text }) => `[${JSON.stringify(key)},${text}]`);
  return `${withChecksum(`{"seq":${seq},"records":[${pairs.join(',')}]}`)}\n`;
}

/** @returns the turn, or null when the line is damaged; the line comes without its end */
export function parseLine(line: Buffer): JournalEntry | null {
  const json = withoutChecksum(line);
  // The checksum says that this is what `formatLine` wrote.
  return json === null ? null : (JSON.parse(json) as JournalEntry);
}

/** The key of a record, before the changes of it. */
const keyAndChanges = /\["((?:[^"\\]|\\.)*)",\[\[/g;

/** @returns the keys of the records that a damaged line seems to be about */
export function guessKeys(line: Buffer): RecordKey[] {
  const keys = [...line.toString().matchAll(keyAndChanges)].map(([, key = '']) => key);
  return [...new Set(keys.filter((key) => !/[\\\p{Cc}]/u.test(key)))];
}
