/** The thread that reads one file and ends. */

import { parentPort, workerData } from 'node:worker_threads';

import { ReaderError } from '../errors.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import { chooseReader } from './choose-reader.ts';
import { fileReaders } from './index.ts';

/** What the thread is given. */
export interface ReadingTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  /** ms UTC */
  readonly until: number;
}

/** What the thread says. */
export type ReadingNews =
  | { readonly page: number; readonly pages: number }
  | { readonly sheet: FileSheet }
  | { readonly reason: ReaderError['reason'] };

const tell = (news: ReadingNews): void => {
  parentPort?.postMessage(news);
};

async function read({ name, bytes, names, until }: ReadingTask): Promise<ReadingNews> {
  try {
    const reader = chooseReader(Object.values(fileReaders), name, bytes);
    const progress = (page: number, pages: number): void => {
      tell({ page, pages });
    };
    return { sheet: await reader.read(bytes, { name, names, until, progress }) };
  } catch (error) {
    return { reason: error instanceof ReaderError ? error.reason : 'broken' };
  }
}

void read(workerData as ReadingTask).then(tell);
