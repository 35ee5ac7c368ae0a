/** The journal: every turn is one line, and is kept when its line is. */

import { join } from 'node:path';

import { removeFile } from '../../durable-file.ts';
import { AppendFile } from './append-file.ts';
import { formatLine } from './journal-line.ts';
import type { RecordChange } from './journal-line.ts';
import type { JournalsEnd } from './read-journals.ts';
import { journalName } from './read-journals.ts';

/** The journal in use, and the older ones whose records are not all written yet. */
export class Journal {
  readonly #folder: string;
  #file: AppendFile;
  #numbers: number[];
  #seq: number;

  private constructor(folder: string, file: AppendFile, numbers: number[], seq: number) {
    this.#folder = folder;
    this.#file = file;
    this.#numbers = numbers;
    this.#seq = seq;
  }

  /**
   * Goes on with the last journal that was read, or begins the first one.
   *
   * @param folder - the data folder
   * @param end - where the journals ended
   * @param seq - number of the last turn
   */
  static async open(folder: string, end: JournalsEnd, seq: number): Promise<Journal> {
    const last = end.numbers.at(-1);
    if (last === undefined) {
      return new Journal(folder, await begin(folder, 1, seq), [1], seq);
    }
    const file = await AppendFile.open(join(folder, journalName(last)), end.keptBytes);
    if (end.hasOpenEnd) await file.append('\n');
    // A journal whose first line was torn would not tell the number of the last turn.
    if (end.keptBytes === 0) await file.append(formatLine(seq, []));
    return new Journal(folder, file, [...end.numbers], seq);
  }

  /** Number of the last turn that is kept. */
  get seq(): number {
    return this.#seq;
  }

  /** Size of the journal in use. */
  get bytes(): number {
    return this.#file.bytes;
  }

  /**
   * Appends turns, each as one line; all of them are kept when this resolves, none when it rejects.
   *
   * @returns the number of the first one; the others follow
   */
  async append(turns: readonly (readonly RecordChange[])[]): Promise<number> {
    const first = this.#seq + 1;
    await this.#file.append(turns.map((turn, n) => formatLine(first + n, turn)).join(''));
    this.#seq += turns.length;
    return first;
  }

  /** Goes on in a new journal; must not overlap with {@link append}. */
  async rotate(): Promise<void> {
    const number = (this.#numbers.at(-1) ?? 0) + 1;
    const old = this.#file;
    await old.settle();
    this.#file = await begin(this.#folder, number, this.#seq);
    this.#numbers.push(number);
    await old.close();
  }

  /** Removes all journals but the one in use; call it when their records are written. */
  async removeOld(): Promise<void> {
    while (this.#numbers.length > 1) {
      // The oldest first: what is left is always the end of the story.
      await removeFile(join(this.#folder, journalName(this.#numbers[0] ?? 0)));
      this.#numbers.shift();
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** The first line only tells the number of the last turn, which must never be given again. */
async function begin(folder: string, number: number, seq: number): Promise<AppendFile> {
  const file = await AppendFile.open(join(folder, journalName(number)), 0);
  try {
    await file.append(formatLine(seq, []));
  } catch (error) {
    await file.close();
    await removeFile(join(folder, journalName(number))).catch(() => undefined);
    throw error;
  }
  return file;
}
