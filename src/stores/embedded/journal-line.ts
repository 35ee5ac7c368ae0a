/** One turn as one line of the journal, with a checksum. */

import { crc32 } from 'node:zlib';

import type { Change } from '../../flow/change.ts';
import type { RecordKey } from '../store.ts';

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

// {"crc":"0123abcd","seq":7,"records":[["chats/web:1",[[["count"],3]]]]}
const checksumAt = '{"crc":"'.length;
const restAt = '{"crc":"0123abcd",'.length;

/** @returns the line of a turn, with its end */
export function formatLine(seq: number, records: readonly RecordChange[]): string {
  const pairs = records.map(({ key, text }) => `[${JSON.stringify(key)},${text}]`);
  const rest = `"seq":${seq},"records":[${pairs.join(',')}]}`;
  return `{"crc":"${checksum(rest)}",${rest}\n`;
}

/** @returns the turn, or null when the line is damaged; the line comes without its end */
export function parseLine(line: Buffer): JournalEntry | null {
  const rest = line.subarray(restAt);
  if (line.toString('latin1', checksumAt, checksumAt + 8) !== checksum(rest)) return null;
  // The checksum says that this is what `formatLine` wrote.
  return JSON.parse(`{${rest.toString()}`) as JournalEntry;
}

/** @returns the keys of the records that a damaged line seems to be about */
export function guessKeys(line: Buffer): RecordKey[] {
  try {
    const { records } = JSON.parse(line.toString()) as JournalEntry;
    return records.map(([key]) => key).filter((key) => typeof key === 'string');
  } catch {
    return [];
  }
}

function checksum(rest: string | Buffer): string {
  return crc32(rest).toString(16).padStart(8, '0');
}
