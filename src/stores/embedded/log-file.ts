/** One log: its first line is its key and the number of its first entry, every further line an entry. */

import { createReadStream } from 'node:fs';

import { z } from 'zod';

import { replaceFile } from '../../durable-file.ts';
import { hasCode } from '../../has-code.ts';
import type { Json } from '../../record/change.ts';
import type { RecordKey } from '../store.ts';
import { AppendFile } from './append-file.ts';
import { Batches } from './batches.ts';
import { Locks } from './locks.ts';

/** Entries read back. */
export interface LogEntries {
  /** A damaged entry is null, so that the others keep their numbers. */
  readonly values: Json[];
  /** What was found damaged for the first time. */
  readonly damaged: readonly { readonly number: number; readonly text: string }[];
}

const headSchema = z.object({ log: z.string(), first: z.number().int().min(0).default(0) });
type Head = z.infer<typeof headSchema>;

const readHead = (line: string): Head | null => {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

/** An open log. */
export class LogFile {
  readonly #path: string;
  readonly #key: RecordKey;
  #file: AppendFile;
  /** Number of the first entry; those before were dropped. */
  #first: number;
  /** Where each entry begins. */
  #starts: number[];
  readonly #checkHeld: () => Promise<void>;
  readonly #appends = new Batches<string>((lines) => this.#keep(lines));
  /** Appending and dropping take turns. */
  readonly #locks = new Locks();
  readonly #damaged = new Set<number>();

  private constructor(
    path: string,
    head: Head,
    file: AppendFile,
    starts: number[],
    checkHeld: () => Promise<void>,
  ) {
    this.#path = path;
    this.#key = head.log;
    this.#first = head.first;
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
    const [headEnd] = ends;
    if (headEnd !== undefined) {
      const head = readHead((await file.read(0, headEnd)).toString()) ?? { log: key, first: 0 };
      return new LogFile(path, head, file, ends.slice(0, -1), checkHeld);
    }
    await file.append(`${JSON.stringify({ log: key })}\n`);
    return new LogFile(path, { log: key, first: 0 }, file, [], checkHeld);
  }

  /** @returns the key of the log in a file, or null when its first line does not tell */
  static async readKey(path: string): Promise<RecordKey | null> {
    let text = '';
    for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
      text += chunk as string;
      if (text.includes('\n')) break;
    }
    return readHead(text.split('\n')[0] ?? '')?.log ?? null;
  }

  /** Number of the first entry that is there. */
  get first(): number {
    return this.#first;
  }

  /** Number of the entry that comes next. */
  get end(): number {
    return this.#first + this.#starts.length;
  }

  /** Resolves when the entry would survive a power cut. */
  async append(entry: Json): Promise<void> {
    await this.#appends.add(`${JSON.stringify(entry)}\n`);
  }

  /** @returns the entries from number `from` up to, and without, `to` */
  async read(from: number, to: number): Promise<LogEntries> {
    const first = Math.max(from, this.#first);
    const start = this.#starts[first - this.#first];
    if (start === undefined || to <= first) return { values: [], damaged: [] };
    const end = this.#starts[to - this.#first] ?? this.#file.bytes;
    const lines = (await this.#file.read(start, end)).toString().split('\n');
    const damaged: { number: number; text: string }[] = [];
    const values = lines.slice(0, -1).map((text, n) => {
      try {
        return JSON.parse(text) as Json;
      } catch {
        if (!this.#damaged.has(first + n)) damaged.push({ number: first + n, text });
        this.#damaged.add(first + n);
        return null;
      }
    });
    return { values, damaged };
  }

  /** Writes the log again without its entries before number `end`, of which it has more. */
  drop(end: number): Promise<void> {
    return this.#locks.hold([this.#path], async () => {
      const start = this.#starts[end - this.#first] ?? 0;
      await this.#checkHeld();
      const head = `${JSON.stringify({ log: this.#key, first: end })}\n`;
      const kept = await this.#file.read(start, this.#file.bytes);
      await replaceFile(this.#path, Buffer.concat([Buffer.from(head), kept]));
      const old = this.#file;
      this.#file = await AppendFile.open(this.#path, Infinity);
      const moved = start - Buffer.byteLength(head);
      this.#starts = this.#starts.slice(end - this.#first).map((one) => one - moved);
      this.#first = end;
      await old.close();
    });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #keep(lines: readonly string[]): Promise<void> {
    return this.#locks.hold([this.#path], () => this.#append(lines));
  }

  async #append(lines: readonly string[]): Promise<void> {
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
