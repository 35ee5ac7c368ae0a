/** Opens a file of any format that there is a reader for, and says what is wrong with it. */

import { readFileSync, statSync } from 'node:fs';

import { ReaderError } from '../errors.ts';
import { bounds } from '../readers/reader.ts';
import { readApart } from '../readers/read-apart.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import type { Console } from './command.ts';

/** @returns what a file says; null after saying what is wrong with it */
export async function openSheetFile(
  { locale, warn }: Console,
  file: string,
): Promise<FileSheet | null> {
  let bytes: Uint8Array;
  try {
    if (file !== '-' && statSync(file).size > bounds.bytes) {
      warn(locale.say('reader-too-big', { file }));
      return null;
    }
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch {
    warn(locale.say('cli-draft-unreadable', { file }));
    return null;
  }
  try {
    return await readApart({ name: file, bytes });
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    warn(locale.say(`reader-${error.reason}`, { file }));
    return null;
  }
}
