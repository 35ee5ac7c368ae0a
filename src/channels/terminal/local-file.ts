/** Files of this machine that are sent by their path. */

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { ChannelError } from '../../errors.ts';
import type { IncomingFile } from '../channel.ts';

const pictures = new Set(['.jpg', '.jpeg', '.png']);

/** @returns the file of a path, to be fetched by it; null where there is none */
export async function findFile(typed: string): Promise<IncomingFile | null> {
  const id = path.resolve(typed);
  const found = await stat(id).catch(() => null);
  if (found?.isFile() !== true) return null;
  const isPicture = pictures.has(path.extname(id).toLowerCase());
  return {
    id,
    name: path.basename(id),
    mediaType: '',
    bytes: found.size,
    role: isPicture ? 'picture' : 'document',
  };
}

/**
 * Fetches a file by its path.
 *
 * @throws ChannelError when it is gone, or larger than `maxBytes`
 */
export async function fetchLocal(id: string, maxBytes: number): Promise<Uint8Array> {
  const found = await stat(id).catch(() => null);
  if (found === null || found.size > maxBytes)
    throw new ChannelError('terminal', 'The file is gone, or too large.', null);
  return readFile(id);
}
