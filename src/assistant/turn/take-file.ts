/** Checks a file that a person sent by what the platform says of it, before it is fetched. */

import type { IncomingFile } from '../../channels/channel.ts';
import type { Locale } from '../../locale/locale.ts';
import { cleanText } from '../../text/clean-text.ts';

/** Largest file that is taken; platforms hand over none that is larger. */
export const maxFileBytes = 20 * 1024 * 1024;

/** What a file has to be: the ending of its name, and what the platform says it is, where it says. */
const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  doc: ['application/msword'],
  pdf: ['application/pdf'],
  txt: ['text/plain'],
  md: ['text/markdown', 'text/plain'],
  html: ['text/html'],
  htm: ['text/html'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
};

/** What is said of a file by phones that know no better: then the ending counts. */
const anything = ['', 'application/octet-stream', 'application/zip'];

/** Longest part of a name that is shown. */
const maxNameLength = 60;

/** @returns why a file cannot be read, or null when it can */
export function findFileProblem({ name, mediaType, bytes }: IncomingFile): FileProblem | null {
  const ending = /\.([a-z]+)$/.exec(name.trim().toLowerCase())?.[1] ?? '';
  const said = (/^[^;]*/.exec(mediaType)?.[0] ?? '').trim().toLowerCase();
  if (/^hei[cf]$/.test(ending) || said.startsWith('image/hei')) return 'heic';
  if (!isKnown(ending, said)) return 'kind';
  return bytes > maxFileBytes ? 'size' : null;
}

function isKnown(ending: string, said: string): boolean {
  if (!Object.hasOwn(mediaTypes, ending)) return false;
  return [...(mediaTypes[ending] ?? []), ...anything].includes(said);
}

/** Why a file is not taken. */
export type FileProblem = 'kind' | 'size' | 'heic';

/** @returns what is said to somebody who sent a file that cannot be read */
export function writeFileProblem(
  file: IncomingFile,
  problem: FileProblem,
  { say }: Locale,
): string {
  const name = shorten(cleanText(file.name).replaceAll(/\s+/g, ' '));
  if (problem === 'heic') return say('reader-heic', { file: name });
  if (problem === 'kind') return say('problem-file-kind', { name });
  const megabytes = 1024 * 1024;
  const size = Math.ceil(file.bytes / megabytes);
  return say('problem-file-size', { name, size, max: maxFileBytes / megabytes });
}

const shorten = (name: string): string =>
  name.length <= maxNameLength ? name : `…${name.slice(1 - maxNameLength)}`;
