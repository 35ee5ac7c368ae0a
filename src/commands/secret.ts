/** The secret that sessions and invitations are signed with: a file of the data folder. */

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { StoreError } from '../errors.ts';

/**
 * Reads the secret; makes it when there is none yet.
 *
 * @throws StoreError when the file cannot be read or made
 */
export function loadSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret');
  try {
    if (!existsSync(file)) {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      // 'wx': of two programs that start at once, one makes it and the other reads it.
      writeNew(file);
    }
    chmodSync(file, 0o600);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StoreError('embedded', `Không đọc được tệp khóa ${file}.`, false, { cause: error });
  }
}

function writeNew(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
