/** Reads text files, with or without Markdown: each line as it is. */

import { ReaderError } from '../errors.ts';
import { plainLine, type FileSheet } from '../reading/file-sheet.ts';
import type { FileReader } from './reader.ts';

/** Reads text in UTF-8, or in UTF-16 where a mark at its beginning says so. */
export const text: FileReader = {
  extensions: ['txt', 'md'],
  recognises: (bytes) => decode(bytes) !== null,
  read: (bytes, { name }) => {
    const words = decode(bytes);
    if (words === null) return Promise.reject(new ReaderError(name, 'unknown-format'));
    return Promise.resolve(sheetOfText(words));
  },
};

/** @returns a sheet of the lines as they were typed */
function sheetOfText(words: string): FileSheet {
  const lines = words.split(/\r\n?|\n/u).map((line) => ({ ...plainLine, text: line }));
  return { lines, pages: 1, pagesRead: 1, hasWholeLines: false, notes: [] };
}

/** @returns null where the bytes are no text */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const words = new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
    return isBinary(words) ? null : words;
  } catch {
    return null;
  }
}

/** Signs that no text has: archives and programs begin with them. */
const isBinary = (words: string): boolean =>
  /[^\P{Cc}\t\n\v\f\r\u0085]/u.test(words.slice(0, 4000));
