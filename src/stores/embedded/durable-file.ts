/** Small files that are whole or not there at all, also after a power cut. */

import { constants, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Adapter } from 'lowdb';

import { hasCode } from './failure.ts';

/** How files of the store are made: for the user who runs the program, nobody else. */
export const fileMode = 0o600;

/** How folders of the store are made. */
export const folderMode = 0o700;

let temporaryCount = 0;

/**
 * Keeps one JSON value in one file for lowdb. lowdb's own adapter writes under a fixed temporary
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
    await replaceFile(this.#file, JSON.stringify(value));
  }

  /**
   * Files are small: handing one to another thread takes this one longer than reading it.
   *
   * @throws SyntaxError when the file is damaged
   */
  #readNow(): T | null {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as T;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  }
}

/** @returns whether a file was left by a write that was cut off */
export function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
}

/** Writes a file anew; whoever reads sees the old text or the new one. Makes the folder if needed. */
export async function replaceFile(file: string, text: string | Buffer): Promise<void> {
  temporaryCount += 1;
  const temporary = join(dirname(file), `.${basename(file)}.${temporaryCount}.tmp`);
  try {
    await writeNew(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Removes a file for good; it need not be there. */
export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(dirname(file));
}

/** Makes a folder, and what is missing above it, so that it survives a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
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

/** Makes sure that the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows does not open folders; it keeps names by itself.
  if (process.platform === 'win32') return;
  let handle;
  try {
    handle = await open(folder, constants.O_RDONLY);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeNew(file: string, text: string | Buffer): Promise<void> {
  let handle;
  try {
    handle = await open(file, 'wx', fileMode);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    await makeFolder(dirname(file));
    handle = await open(file, 'wx', fileMode);
  }
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
