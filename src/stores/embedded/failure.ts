/** Turns what the disk answers into the error an operator reads. */

import { StoreError } from '../../errors.ts';

/**
 * @param what - what could not be done, as the beginning of a sentence
 * @param cause - what the disk answered
 * @returns the error to throw; a StoreError is handed on as it is
 */
export function storeFailure(what: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError('embedded', `${what}: ${reasonOf(cause)}`, false, { cause });
}

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk; make room',
  EDQUOT: 'the disk quota is used up; make room',
  EFBIG: 'the file may not grow further; raise the limit',
  EIO: 'the disk does not read or write; check it',
  EACCES: 'permission is missing; give it to the user who runs the program',
  EPERM: 'permission is missing; give it to the user who runs the program',
  EROFS: 'the disk is read-only; mount it for writing',
  EMFILE: 'too many files are open; raise the limit',
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'for an unknown reason';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return advice[code] ?? (code === '' ? cause.message : code);
}
