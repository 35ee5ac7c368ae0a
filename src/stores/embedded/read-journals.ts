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
  /** Whether the last whole line lacks its end. */
  readonly hasOpenEnd: boolean;
  /** How many damaged lines were found behind the last whole one. */
  readonly lostAtEnd: number;
  /** Number of the last turn; null when no line tells it. */
  readonly seq: number | null;
}

interface Line {
  readonly number: number;
  readonly start: number;
  /** Without the end of the line. */
  readonly bytes: Buffer;
  readonly hasEnd: boolean;
}

/** @returns the name of the file of a journal */
export function journalName(number: number): string {
  return `journal.${number}.jsonl`;
}

/**
 * Hands every whole turn to `take`, from the oldest on. What a write left that was cut off was never
 * acknowledged and is left out; whatever else is damaged is set aside.
 */
export async function readJournals(
  folder: string,
  damages: Damages,
  take: (entry: JournalEntry) => void,
): Promise<JournalsEnd> {
  const numbers = await findJournals(folder);
  let end: Omit<JournalsEnd, 'numbers'> = {
    keptBytes: 0,
    hasOpenEnd: false,
    lostAtEnd: 0,
    seq: null,
  };
  for (const number of numbers) {
    const bytes = await readFile(join(folder, journalName(number)));
    let { seq } = end;
    const lines = readLines(bytes, (entry) => {
      seq = entry.seq;
      take(entry);
    });
    const isLast = number === numbers.at(-1);
    const damaged = lines.damaged.filter((line) => !(isLast && isTorn(line)));
    for (const line of damaged) await setLineAside(damages, number, line);
    const lostAtEnd = damaged.filter(({ start }) => start >= lines.keptBytes).length;
    end = { keptBytes: lines.keptBytes, hasOpenEnd: lines.hasOpenEnd, lostAtEnd, seq };
  }
  return { ...end, numbers };
}

/** A write that was cut off leaves the beginning of a line, and no bytes that nobody wrote. */
const isTorn = ({ bytes, hasEnd }: Line): boolean => !hasEnd && !bytes.includes(0);

async function setLineAside(damages: Damages, journal: number, line: Line): Promise<void> {
  const name = `${journalName(journal)}.line-${line.number}`;
  const keys = guessKeys(line.bytes);
  for (const key of keys.length > 0 ? keys : [name])
    await damages.setTextAside(name, line.bytes, key);
}

interface Lines {
  readonly damaged: Line[];
  /** Where the last whole turn ends. */
  readonly keptBytes: number;
  readonly hasOpenEnd: boolean;
}

function readLines(bytes: Buffer, take: (entry: JournalEntry) => void): Lines {
  const damaged: Line[] = [];
  let [keptBytes, hasOpenEnd] = [0, false];
  for (const line of splitLines(bytes)) {
    const entry = line.hasEnd ? parseLine(line.bytes) : null;
    const whole = entry === null && !line.hasEnd ? parseWithoutEnd(line.bytes) : null;
    if (entry !== null) keptBytes = line.start + line.bytes.length + 1;
    else if (whole !== null) [keptBytes, hasOpenEnd] = [line.start + whole.bytes, true];
    else damaged.push(line);
    const turn = entry ?? whole?.entry;
    if (turn !== undefined) take(turn);
  }
  return { damaged, keptBytes, hasOpenEnd };
}

/** Of a whole turn the end of the line alone may be missing, or be another byte. */
function parseWithoutEnd(line: Buffer): { entry: JournalEntry; bytes: number } | null {
  for (const bytes of [line.length, line.length - 1]) {
    const entry = parseLine(line.subarray(0, bytes));
    if (entry !== null) return { entry, bytes };
  }
  return null;
}

function* splitLines(bytes: Buffer): Generator<Line> {
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const at = bytes.indexOf('\n', start);
    const end = at === -1 ? bytes.length : at;
    yield { number, start, bytes: bytes.subarray(start, end), hasEnd: at !== -1 };
    start = end + 1;
  }
}

async function findJournals(folder: string): Promise<number[]> {
  return (await readdir(folder))
    .map((name) => /^journal\.(\d+)\.jsonl$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((one, other) => one - other);
}
