/** Chooses the reader of a file by what its bytes say; names only tell formats that bytes do not. */

import { ReaderError } from '../errors.ts';
import { bounds, type FileReader } from './reader.ts';

/**
 * @returns the first reader that knows the bytes
 * @throws ReaderError when none does, or when there are too many bytes
 */
export function chooseReader(
  readers: readonly FileReader[],
  name: string,
  bytes: Uint8Array,
): FileReader {
  if (bytes.length > bounds.bytes) throw new ReaderError(name, 'too-big');
  if (isHeic(bytes)) throw new ReaderError(name, 'heic');
  const reader = readers.find((one) => one.recognises(bytes));
  if (reader !== undefined) return reader;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  throw new ReaderError(name, isZip ? 'not-word' : 'unknown-format');
}

/** "ftypheic" and its kin, from the fifth byte on. */
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/u.test(
    Buffer.from(bytes.subarray(4, 12)).toString('latin1'),
  );
