/** Files that are whole or not there at all, also after a power cut, and for their owner alone. */

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { hasCode } from './has-code.ts';

/** How files are made: for the user who runs the program, nobody else. */
export const fileMode = 0o600;

/** How folders are made. */
export const folderMode = 0o700;

/** @returns whether a file was left by a write that was cut off */
export function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
}

/** Writes a file anew; whoever reads sees the old text or the new one. Makes the folder if needed. */
export async function replaceFile(file: string, text: string | Buffer): Promise<void> {
  await putInPlace(file, text, rename);
}

/**
 * Writes a file that is not there yet; of several programs that do at once, one succeeds.
 *
 * @returns false when there is such a file already, which is left as it is
 */
export async function createFile(file: string, text: string | Buffer): Promise<boolean> {
  try {
    await putInPlace(file, text, link);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
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

async function putInPlace(
  file: string,
  text: string | Buffer,
  put: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const mark = randomBytes(6).toString('hex');
  const temporary = join(dirname(file), `.${basename(file)}.${mark}.tmp`);
  try {
    await writeNew(temporary, text);
    await put(temporary, file);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  await syncFolder(dirname(file));
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
