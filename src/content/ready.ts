/** Content that was read and checked when the program was built, as long as its sources are the same. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Content } from './load.ts';
import { listFiles } from './source.ts';

/** Beside the built program; a program that runs from its sources has none. */
export const readyFile = new URL('content.json', import.meta.url);

/** What the file holds. */
interface Ready {
  /** Of the files that it was made of. */
  readonly digest: string;
  readonly content: Content;
}

const sources = [
  ['flows', '.yaml'],
  ['flows', '.md'],
  ['locales', '.ftl'],
  ['data', '.yaml'],
] as const;

/** Whoever changes a file, and whatever its time says: other letters give another digest. */
function digestSources(root: string): string {
  const digest = createHash('sha256');
  for (const [folder, ending] of sources)
    for (const file of listFiles(root, folder, ending))
      digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return digest.digest('base64');
}

/**
 * Writes content down, to be found ready at the next start.
 *
 * @param root - folder of the project that it was read from
 */
export function writeReady(root: string, content: Content): string {
  const locales = content.locales.map(({ id, texts }) => ({ id, texts }));
  const ready: Ready = { digest: digestSources(root), content: { ...content, locales } };
  return JSON.stringify(ready);
}

const read = new Map<string, Content>();

/**
 * Reads content that is ready, once.
 *
 * @param root - folder of the project
 * @param file - where it was written
 * @returns null where there is none, or a source was changed since
 */
export function readReady(root: string, file: URL = readyFile): Content | null {
  const known = read.get(`${root}\0${file.href}`);
  if (known !== undefined) return known;
  if (!existsSync(file)) return null;
  const { digest, content } = JSON.parse(readFileSync(file, 'utf8')) as Ready;
  if (digest !== digestSources(root)) return null;
  read.set(`${root}\0${file.href}`, content);
  return content;
}
