/** Checks a file that a person sent, and says what can be done with it. */

import type { IncomingFile } from '../../channels/channel.ts';
import type { Locale } from '../../locale/locale.ts';
import { cleanText } from '../../text/clean-text.ts';

/** Largest file that is taken; platforms hand over none that is larger. */
export const maxFileBytes = 20 * 1024 * 1024;

/** What a file has to be: the ending of its name, and what the platform says it is, where it says. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** What is said of a file by phones that know no better: then the ending counts. */
const anything = ['', 'application/octet-stream', 'application/zip'];

/** Longest part of a name that is shown. */
const maxNameLength = 60;

/** @returns why a file cannot be read, or null when it can */
export function findFileProblem({ name, mediaType, bytes }: IncomingFile): FileProblem | null {
  const ending = /\.([a-z]+)$/.exec(name.trim().toLowerCase())?.[1] ?? '';
  const said = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const expected = Object.hasOwn(mediaTypes, ending) ? [mediaTypes[ending], ...anything] : [];
  if (!expected.includes(said)) return 'kind';
  return bytes > maxFileBytes ? 'size' : null;
}

/** Why a file is not taken. */
export type FileProblem = 'kind' | 'size';

/** @returns what is said to somebody who sent a file that nothing asked for */
export function writeFileNote(file: IncomingFile, { say }: Locale): string {
  const name = shorten(cleanText(file.name).replaceAll(/\s+/g, ' '));
  const problem = findFileProblem(file);
  if (problem === null) return say('note-file-unasked', { name });
  if (problem === 'kind') return say('problem-file-kind', { name });
  const megabytes = 1024 * 1024;
  const size = Math.ceil(file.bytes / megabytes);
  return say('problem-file-size', { name, size, max: maxFileBytes / megabytes });
}

const shorten = (name: string): string =>
  name.length <= maxNameLength ? name : `…${name.slice(1 - maxNameLength)}`;
