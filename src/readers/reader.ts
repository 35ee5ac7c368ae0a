/** The contract of the room: a file of one format → a sheet of lines. */

import type { FileSheet } from '../reading/file-sheet.ts';

/** What a reader is told while it works. */
export interface ReadingOptions {
  /** Name of the file, for what is said about it. */
  readonly name: string;
  /** Names that are known beforehand, as those of the agency and its units: letters are mended by them. */
  readonly names: readonly string[];
  /** Hears of each page that was read: its number from 1, and how many there are. */
  readonly progress: (page: number, pages: number) => void;
  /** A moment, ms UTC, at which what is read so far is given. */
  readonly until: number;
}

/** Reads files of one format. */
export interface FileReader {
  /** Endings of names, without the dot. */
  readonly extensions: readonly string[];
  /** True where the bytes are of this format, whatever the name says. */
  recognises(bytes: Uint8Array): boolean;
  /**
   * Reads the file. It opens nothing but these bytes, and runs nothing that stands in them.
   *
   * @throws ReaderError when it cannot be read
   */
  read(bytes: Uint8Array, options: ReadingOptions): Promise<FileSheet>;
}

/** What a file may be at most. */
export const bounds = {
  bytes: 20_000_000,
  pages: 60,
  unpackedBytes: 200_000_000,
  timeMs: 60_000,
  /** Of the thread that reads, without what pictures take. */
  heapMegabytes: 768,
} as const;
