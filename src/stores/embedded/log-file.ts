/** One log: its first line is its key, every further line an entry. */

import { createReadStream } from 'node:fs';

import { hasCode } from '../../has-code.ts';
import type { Json } from '../../flow/change.ts';
import type { RecordKey } from '../store.ts';
import { AppendFile } from './append-file.ts';
import { Batches } from './batches.ts';

/** Entries read back. */
export interface LogEntries {
  /** A damaged entry is null, so that the others keep their numbers. */
  readonly values: Json[];
  /** What was found damaged for the first time. */
  readonly damaged: readonly { readonly number: number; readonly text: string }[];
}

/** An open log. */
export class LogFile {
  readonly #file: AppendFile;
  /** Where each entry begins. */
  readonly #starts: number[];
  readonly #checkHeld: () => Promise<void>;
  readonly #appends = new Batches<string>((lines) => this.#keep(lines));
  readonly #damaged = new Set<number>();

  private constructor(file: AppendFile, starts: number[], checkHeld: () => Promise<void>) {
    this.#file = file;
    this.#checkHeld = checkHeld;
    this.#starts = starts;
  }

  /** Opens a log, or begins it; an entry that was cut off at the end is left out. */
  static async open(
    path: string,
    key: RecordKey,
    checkHeld: () => Promise<void>,
  ): Promise<LogFile> {
    const ends = await findLineEnds(path);
    const file = await AppendFile.open(path, ends.at(-1) ?? 0);
    if (ends.length > 0) return new LogFile(file, ends.slice(0, -1), checkHeld);
    await file.append(`${JSON.stringify({ log: key })}\n`);
    return new LogFile(file, [], checkHeld);
  }

  /** @returns the key of the log in a file, or null when its first line does not tell */
  static async readKey(path: string): Promise<RecordKey | null> {
    let text = '';
    for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
      text += chunk as string;
      if (text.includes('\n')) break;
    }
    try {
      const { log } = JSON.parse(text.split('\n')[0] ?? '') as { log: unknown };
      return typeof log === 'string' ? log : null;
    } catch {
      return null;
    }
  }

  /** Resolves when the entry would survive a power cut. */
  async append(entry: Json): Promise<void> {
    await this.#appends.add(`${JSON.stringify(entry)}\n`);
  }

  /** @returns the entries from number `from` up to, and without, `to` */
  async read(from: number, to: number): Promise<LogEntries> {
    const start = this.#starts[from];
    if (start === undefined || to <= from) return { values: [], damaged: [] };
    const end = this.#starts[to] ?? this.#file.bytes;
    const lines = (await this.#file.read(start, end)).toString().split('\n');
    const damaged: { number: number; text: string }[] = [];
    const values = lines.slice(0, -1).map((text, n) => {
      try {
        return JSON.parse(text) as Json;
      } catch {
        if (!this.#damaged.has(from + n)) damaged.push({ number: from + n, text });
        this.#damaged.add(from + n);
        return null;
      }
    });
    return { values, damaged };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #keep(lines: readonly string[]): Promise<void> {
    await this.#checkHeld();
    let start = this.#file.bytes;
    await this.#file.append(lines.join(''));
    for (const line of lines) {
      this.#starts.push(start);
      start += Buffer.byteLength(line);
    }
  }
}

/** @returns where the lines of a file end; what is behind the last end is no whole line */
async function findLineEnds(path: string): Promise<number[]> {
  const ends: number[] = [];
  let read = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1)) {
        ends.push(read + at + 1);
      }
      read += bytes.length;
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return ends;
}
