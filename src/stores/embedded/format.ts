/** The version of the shape of a data folder: a program does not touch what a newer one has written. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { replaceFile } from '../../durable-file.ts';
import { StoreError } from '../../errors.ts';
import { hasCode } from '../../has-code.ts';

/** The version that this program reads and writes. */
const format = 1;

const fileName = 'format';

/**
 * Makes sure that this program knows the shape of a folder, and notes it where that was not done.
 *
 * @throws StoreError when the folder was written by a newer program
 */
export async function checkFormat(folder: string): Promise<void> {
  const text = await readText(join(folder, fileName));
  const found = /^(\d+)\n?$/.exec(text ?? '')?.[1];
  if (found !== undefined && Number(found) > format) {
    const message = `The data folder ${folder} was written by a newer program (format ${found}; this one knows ${format}): update the program, or use another folder.`;
    throw new StoreError('embedded', message);
  }
  // All folders without a readable version are of the first one.
  if (Number(found) !== format) await replaceFile(join(folder, fileName), `${format}\n`);
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
