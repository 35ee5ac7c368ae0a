/** What clerks paste and type: blocks, tables and lines of documents, and the words between them. */

import { readdirSync, readFileSync } from 'node:fs';

const folder = 'tests/fixtures/pasted';

/** Between the blocks of a file. */
const rule = '\n===\n';

const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8').trimEnd();

/** Whole blocks, as they are pasted. */
export const blocks: readonly string[] = readdirSync(folder)
  .filter((name) => name !== 'messages.txt' && name !== 'times.txt')
  .flatMap((name) => read(name).split(rule));

/** Single lines of those blocks, as they are typed one by one. */
export const lines: readonly string[] = blocks
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.trim() !== '');

/** Short messages: answers, times, questions asked back, mistakes. */
export const messages: readonly string[] = [
  ...read('messages.txt').split('\n'),
  ...read('times.txt').split('\n'),
];
