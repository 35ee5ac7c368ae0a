/** Writes a copy of a package in which some parts are others; all else stays byte for byte. */

import { zipSync, type Zippable } from 'fflate';

import type { WordPackage } from './package.ts';

/** Days before this cannot be written into an archive; all entries bear it, so a copy is reproducible. */
const archiveDay = '1980-01-01T12:00:00';

/** @returns the bytes of the copy */
export function writePackage(
  source: WordPackage,
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of [...source.parts, ...changed])
    files[name] = [changed.get(name) ?? bytes, { mtime: archiveDay, level: 6 }];
  return zipSync(files);
}
