/** The secret that sessions and invitations are signed with: a file of the data folder. */

import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';

import { createFile, fileMode } from '../durable-file.ts';
import { StoreError } from '../errors.ts';
import { hasCode } from '../has-code.ts';

/** 256 bits as base64url, and the end of a line. */
const wholeKey = /^[\w-]{43}\n?$/;

/**
 * Reads the secret; makes it when there is none yet.
 *
 * @throws StoreError when the file cannot be read or made, or holds anything but a whole key
 */
export async function loadSecret(dataFolder: string): Promise<string> {
  const known = await readSecret(dataFolder);
  if (known !== null) return known;
  const file = fileOf(dataFolder);
  try {
    // Of programs that start at once, one makes it and all read it.
    await createFile(file, `${randomBytes(32).toString('base64url')}\n`);
  } catch (error) {
    throw failure(`Không tạo được tệp khóa ${file}. Hãy kiểm tra ổ đĩa và quyền.`, error);
  }
  return (await readSecret(dataFolder)) ?? loadSecret(dataFolder);
}

/**
 * @returns the secret, or null when there is none yet
 * @throws StoreError when the file cannot be read, or holds anything but a whole key
 */
export async function readSecret(dataFolder: string): Promise<string | null> {
  const file = fileOf(dataFolder);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
    await chmod(file, fileMode);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw failure(`Không đọc được tệp khóa ${file}. Hãy kiểm tra quyền của tệp.`, error);
  }
  if (wholeKey.test(text)) return text.trimEnd();
  throw failure(
    `Tệp khóa ${file} hỏng: không phải một khóa trọn vẹn. Hãy khôi phục tệp từ bản sao lưu; không có bản sao thì xóa tệp rồi chạy lại, khi đó mọi người dùng trang chat phải được mời lại.`,
  );
}

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'secret');

const failure = (message: string, cause?: unknown): StoreError =>
  new StoreError('embedded', message, false, { cause });
