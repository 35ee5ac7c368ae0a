/** Keeps files that people send over the page until they were read, a day at most. */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { folderMode, replaceFile } from '../../durable-file.ts';
import { ChannelError } from '../../errors.ts';
import type { Channel } from '../channel.ts';

/** Largest file that is taken. */
export const maxUploadBytes = 20 * 1024 * 1024;
/** Most files of one person that are kept at once. */
const maxFiles = 30;
const keptMs = 24 * 3_600_000;

/** A file as it was taken; its name tells whose it is. */
const idShape = /^[\w-]{1,64}\.[\w-]{22}$/;

/** Where files lie until they were read. */
export interface Uploads {
  /** Keeps a file. @returns its name; null where the person has too many there already */
  readonly keep: (user: string, bytes: Buffer) => Promise<string | null>;
  readonly fetchFile: NonNullable<Channel['fetchFile']>;
  /** True where a file is there, and is this person's. */
  readonly isOf: (user: string, id: string) => boolean;
}

/** @returns the files in a folder; what is older than a day is removed whenever another one comes */
export function createUploads(folder: string, clock: () => number): Uploads {
  const where = (id: string): string => path.join(folder, id);
  const sweep = async (): Promise<string[]> => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => idShape.test(name));
    const kept: string[] = [];
    for (const name of names) {
      const found = await stat(where(name)).catch(() => null);
      if (found === null) continue;
      if (found.mtimeMs + keptMs < clock()) await rm(where(name), { force: true });
      else kept.push(name);
    }
    return kept;
  };
  return {
    keep: async (user, bytes) => {
      await mkdir(folder, { recursive: true, mode: folderMode });
      const own = (await sweep()).filter((name) => name.startsWith(`${user}.`));
      if (own.length >= maxFiles) return null;
      const id = `${user}.${randomBytes(16).toString('base64url')}`;
      await replaceFile(where(id), bytes);
      return id;
    },
    fetchFile: async (id, most) => {
      const found = idShape.test(id) ? await stat(where(id)).catch(() => null) : null;
      if (found === null || found.size > most)
        throw new ChannelError('web', 'The file is gone, or too large.', null);
      return readFile(where(id));
    },
    isOf: (user, id) => idShape.test(id) && id.startsWith(`${user}.`),
  };
}

/** A file that was uploaded before the message that brings it. */
export const sentFileSchema = z.object({
  id: z.string().regex(idShape),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  bytes: z.number().int().min(0),
});

/** A file that was uploaded before the message that brings it. */
export type SentFile = z.infer<typeof sentFileSchema>;
