/** Reads the journals of the last time the store was open. */

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Damages } from './damages.ts';
import type { JournalEntry } from './journal-line.ts';
import { guessKeys, parseLine } from './journal-line.ts';

/** Where the journals end. */
export interface JournalsEnd {
  /** Numbers of the journals, from the oldest to the one to go on with. */
  readonly numbers: readonly number[];
  /** How much of the last journal is whole. */
  readonly keptBytes: number;
  /** Number of the last turn; null when no line tells it. */
  readonly seq: number | null;
}

interface Line {
  readonly number: number;
  readonly bytes: Buffer;
}

/** @returns the name of the file of a journal */
export function journalName(number: number): string {
  return `journal.${number}.jsonl`;
}

/**
 * Hands every whole turn to `take`, from the oldest on. The torn end of the last journal was never
 * acknowledged and is left out; any other damaged line is set aside.
 */
export async function readJournals(
  folder: string,
  damages: Damages,
  take: (entry: JournalEntry) => void,
): Promise<JournalsEnd> {
  const numbers = await findJournals(folder);
  let seq: number | null = null;
  let keptBytes = 0;
  for (const number of numbers) {
    const isLast = number === numbers.at(-1);
    const bytes = await readFile(join(folder, journalName(number)));
    const { damaged, end } = readLines(bytes, (entry) => {
      seq = entry.seq;
      take(entry);
    });
    for (const line of damaged) {
      if (!isLast || line.bytes.byteOffset - bytes.byteOffset < end) {
        const name = `${journalName(number)}.line-${line.number}`;
        const keys = guessKeys(line.bytes);
        for (const key of keys.length > 0 ? keys : [name]) {
          await damages.setTextAside(name, line.bytes, key);
        }
      }
    }
    keptBytes = end;
  }
  return { numbers, keptBytes, seq };
}

/** `end` is where the last whole line ends: what is behind is torn, what is before is damaged. */
function readLines(
  bytes: Buffer,
  take: (entry: JournalEntry) => void,
): { damaged: Line[]; end: number } {
  const damaged: Line[] = [];
  let end = 0;
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const lineEnd = bytes.indexOf('\n', start);
    const line = bytes.subarray(start, lineEnd === -1 ? bytes.length : lineEnd);
    start = lineEnd === -1 ? bytes.length : lineEnd + 1;
    const entry = lineEnd === -1 ? null : parseLine(line);
    if (entry === null) damaged.push({ number, bytes: line });
    else {
      end = start;
      take(entry);
    }
  }
  return { damaged, end };
}

async function findJournals(folder: string): Promise<number[]> {
  return (await readdir(folder))
    .map((name) => /^journal\.(\d+)\.jsonl$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((one, other) => one - other);
}
