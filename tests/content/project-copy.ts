/** A copy of the content of this project in a temporary folder, for tests that break it. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

/** A folder with content that may be broken at will; gone when the test is over. */
export interface ProjectCopy {
  readonly root: string;
  /** Puts a file in place of another, or where there was none. */
  readonly write: (file: string, text: string) => void;
  /** Changes a piece of a file, which must be there. */
  readonly change: (file: string, from: string, to: string) => void;
}

/** Copies the data and a few words; each test writes the flows it needs. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(path.join(tmpdir(), 'vanthu-content-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync('data', path.join(root, 'data'), { recursive: true });
  for (const id of ['vi', 'en'])
    cpSync(`locales/${id}/words.ftl`, path.join(root, `locales/${id}/words.ftl`));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    write(file, text.replace(from, to));
  };
  return { root, write, change };
}

/** @returns the line of a text in a file of the copy, from 1 */
export function lineOf(root: string, file: string, text: string): number {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}
