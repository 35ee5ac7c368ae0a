/** One JSON value in one file, for lowdb, and the folders that such files are spread over. */

import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Adapter } from 'lowdb';

import { makeFolder, replaceFile } from '../../durable-file.ts';
import { hasCode } from '../../has-code.ts';
import { withChecksum, withoutChecksum } from './checked-json.ts';

/** What a file with a checksum begins with. */
const mark = '{"crc":"';

/**
 * Keeps one JSON object in one file for lowdb. lowdb's own adapter writes under a fixed temporary
 * name and never syncs.
 *
 * @see https://github.com/typicode/lowdb/issues/549
 */
export class DurableJson<T> implements Adapter<T> {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @returns the value, or null when there is no file
   * @throws SyntaxError when the file is damaged
   */
  read(): Promise<T | null> {
    return new Promise((resolve) => {
      resolve(this.#readNow());
    });
  }

  /** Takes the value as it is at the call, and resolves when it would survive a power cut. */
  async write(value: T): Promise<void> {
    await replaceFile(this.#file, withChecksum(JSON.stringify(value)));
  }

  /**
   * Files are small: handing one to another thread takes this one longer than reading it.
   *
   * @throws SyntaxError when the file is damaged
   */
  #readNow(): T | null {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#file);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
    // Files of before have no checksum; in one whose mark is damaged the checksum is a stray field.
    const isChecked = bytes.toString('latin1', 0, mark.length) === mark;
    const json = isChecked ? withoutChecksum(bytes) : bytes.toString();
    if (json === null) throw new SyntaxError('The checksum is that of another text.');
    return JSON.parse(json) as T;
  }
}

/** @returns the files in the folders of a folder, which is made when it is not there */
export async function listShards(folder: string): Promise<string[]> {
  await makeFolder(folder);
  const files: string[] = [];
  for (const shard of await readdir(folder, { withFileTypes: true })) {
    if (!shard.isDirectory()) continue;
    const names = await readdir(join(folder, shard.name));
    files.push(...names.map((name) => join(folder, shard.name, name)));
  }
  return files;
}
