/** Keeps the tokens of an OA in a file that only its owner reads, for all processes of a machine. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { type Clock, systemClock } from '../../clock.ts';
import { replaceFile } from '../../durable-file.ts';
import { StoreError } from '../../errors.ts';
import { hasCode } from '../../has-code.ts';
import { parseWideJson } from '../wide-json.ts';
import { FileLease } from './file-lease.ts';
import { type TokenPlace, type TokenState, noTokens, tokenStateSchema } from './token-state.ts';

const fileName = 'tokens.json';

/** Longer than two attempts to renew, each as long as it may take. */
const leaseMs = 120_000;

/**
 * @param folder - made when it is not there
 * @param clock - the same for all processes
 */
export function createTokenFile(folder: string, clock: Clock = systemClock): TokenPlace {
  const file = join(folder, fileName);
  const lease = new FileLease({ folder, name: 'tokens', clock, wait: setTimeout, leaseMs });
  return {
    read: () => readState(file),
    write: (state) => writeState(file, state),
    exclusively: (work) => lease.hold(work),
  };
}

async function readState(file: string): Promise<TokenState> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return noTokens;
    throw failure(`Không đọc được ${file}. Hãy kiểm tra quyền của tệp.`, error);
  }
  const state = tokenStateSchema.safeParse(parseWideJson(text));
  if (state.success) return state.data;
  // What is wrong in it is not shown: it holds tokens.
  throw failure(`Tệp ${file} hỏng. Hãy xoá tệp rồi chạy: npx vanthu zalo login`);
}

async function writeState(file: string, state: TokenState): Promise<void> {
  try {
    await replaceFile(file, JSON.stringify(state));
  } catch (error) {
    throw failure(`Không ghi được ${file}. Hãy kiểm tra ổ đĩa và quyền của thư mục.`, error);
  }
}

const failure = (message: string, cause?: unknown): StoreError =>
  new StoreError('zalo-oa', message, false, { cause });
