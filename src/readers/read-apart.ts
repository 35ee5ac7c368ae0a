/** Reads a file in a thread of its own, which ends with it: time and memory are bounded from outside. */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { ReaderError } from '../errors.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import type { ReadingNews, ReadingTask } from './read-worker.ts';
import { bounds } from './reader.ts';

/** A file as somebody sent it. */
export interface SentFile {
  /** As the person knows it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file is read. */
export interface ReadingCall {
  /** Ends the reading. */
  readonly signal?: AbortSignal;
  /** Hears of each page that was read: its number from 1, and how many there are. */
  readonly progress?: (page: number, pages: number) => void;
  /** Names that are known beforehand: letters of scans are mended by them. */
  readonly names?: readonly string[];
  /** Most time, in ms. */
  readonly timeMs?: number;
}

/** Pages that are under way when the time is up are waited for so long, in ms. */
const graceMs = 10_000;

/**
 * Reads a file of any format that there is a reader for.
 *
 * @throws ReaderError when it cannot be read, or not within the bounds
 */
export async function readApart(file: SentFile, call: ReadingCall = {}): Promise<FileSheet> {
  const { signal, progress, names = [], timeMs = bounds.timeMs } = call;
  if (file.bytes.length > bounds.bytes) throw new ReaderError(file.name, 'too-big');
  signal?.throwIfAborted();
  const task: ReadingTask = { ...file, names, until: Date.now() + timeMs };
  const thread = start(task);
  const end = (): void => void thread.terminate();
  signal?.addEventListener('abort', end);
  const timer = setTimeout(end, timeMs + graceMs);
  try {
    const news = await hearOf(thread, progress);
    signal?.throwIfAborted();
    if ('sheet' in news) return news.sheet;
    throw new ReaderError(file.name, news.reason);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    await thread.terminate();
  }
}

/** A thread that ends without an answer took too much time or memory. */
function hearOf(
  thread: Worker,
  progress: ReadingCall['progress'],
): Promise<Exclude<ReadingNews, { page: number }>> {
  return new Promise((resolve, reject) => {
    thread.on('message', (news: ReadingNews) => {
      if ('page' in news) progress?.(news.page, news.pages);
      else resolve(news);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ reason: 'too-slow' });
      else reject(error);
    });
    thread.on('exit', () => {
      resolve({ reason: 'too-slow' });
    });
  });
}

/** A program that runs from its sources reads TypeScript in the thread too. */
function start(task: ReadingTask): Worker {
  const settings = {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
    stdout: true,
    stderr: true,
  };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./read-worker.js', import.meta.url), settings);
  const reader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/cjs$/, 'mjs'),
  ).href;
  const program = new URL('./read-worker.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(reader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(program)});
  });`;
  return new Worker(code, { ...settings, eval: true });
}
