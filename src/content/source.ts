/** The text files that content is made of, and places in them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from '../errors.ts';

/** A file that was read. */
export interface Source {
  /** Path below the project, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** A place in a file; both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What came of reading something: `value` is null where `problems` made it impossible. */
export interface Parsed<T> {
  readonly value: T | null;
  readonly problems: readonly ContentError[];
}

/**
 * Lists the files of a folder and its subfolders.
 *
 * @param root - folder of the project
 * @param folder - below `root`
 * @param ending - with its dot
 * @returns paths below `root`, sorted; empty when there is no such folder
 */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .sort();
}

/** @returns a file's text; null when there is no such file */
export function readSource(root: string, file: string): Source | null {
  const where = path.join(root, file);
  return existsSync(where) ? { file, text: readFileSync(where, 'utf8') } : null;
}

/** Reads several files into one list; what cannot be read is left out of it and named. */
export function gather<T>(
  files: readonly string[],
  read: (file: string) => Parsed<T>,
): Parsed<readonly T[]> {
  const parts = files.map(read);
  return {
    value: parts.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** @returns the line and column of an offset in a text */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Finds what no text of ours may hold: letters in pieces (not NFC) and bytes that are no UTF-8. */
export function checkText({ file, text }: Source): ContentError[] {
  return text.split('\n').flatMap((line, at) => {
    const damaged = line.indexOf('\uFFFD');
    if (damaged >= 0)
      return [new ContentError(file, at + 1, damaged + 1, 'expected text in UTF-8')];
    const composed = line.normalize('NFC');
    if (composed === line) return [];
    const column = firstDifference(line, composed) + 1;
    const found = line.slice(Math.max(0, column - 6), column + 6).trim();
    return [
      new ContentError(
        file,
        at + 1,
        column,
        `expected letters composed (Unicode NFC), near “${found}”`,
      ),
    ];
  });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return at;
}
