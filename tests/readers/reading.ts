/** What tests of readers share: a file of the fixtures, read. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { FileReader } from '../../src/readers/reader.ts';
import type { FileSheet } from '../../src/reading/file-sheet.ts';
import { readSheet } from '../../src/reading/read-sheet.ts';
import type { Known } from '../../src/reading/reader.ts';

/** @returns the bytes of a fixture */
export const fixture = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, 'fixtures', name));

/** Reads bytes with one reader, without a thread. */
export const readWith = (reader: FileReader, bytes: Uint8Array): Promise<FileSheet> =>
  reader.read(bytes, {
    name: 'tệp',
    names: [],
    until: Date.now() + 60_000,
    progress: () => undefined,
  });

/** What is known when nothing is. */
export const known: Known = { today: '2026-04-20', year: null, units: [] };

/** @returns the facts of a sheet */
export const factsOf = (sheet: FileSheet): object => readSheet(sheet, known).facts;

/** What each form of the fixture "cong-van" says. */
export const factsOfDispatch = {
  kind: 'dispatch',
  number: '215',
  sign: 'SKHCN-VP',
  date: { year: 2026, month: 4, day: 8 },
  agency: { name: 'Sở Khoa học và Công nghệ', parent: 'Ủy ban nhân dân tỉnh Nam Sơn' },
  bases: [{ number: '1122/BKHCN-VP', date: '2026-03-27' }],
  recipients: [{ name: 'Như trên' }, { name: 'Giám đốc Sở', note: 'b/c' }],
  archive: 'VT, VP',
  signature: { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Trần Minh Khôi' },
};
