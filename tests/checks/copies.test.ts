/** Copies of a checked file: `vanthu check` writes them, LibreOffice opens them, the file stays as it was. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import type { ToldFault } from '../../src/cli/make-checker.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWord } from '../../src/ooxml/read-word.ts';
import { packageOf, paragraphOf } from '../ooxml/package-of.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-check-'));
const inFolder = (name: string): string => path.join(folder, name);
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

const draft = packageOf(
  paragraphOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    paragraphOf('Độc lập – Tự do - Hạnh phúc') +
    paragraphOf('KẾ HOẠCH', '<w:jc w:val="center"/>') +
    paragraphOf('Các phòng  phối hợp chặt chẽ với Sở Thông tin và Truyền thông, bất kíp tiến độ.'),
);

const run = (...words: string[]): string =>
  execFileSync('npx', ['tsx', 'src/main.ts', 'check', ...words], { encoding: 'utf8' });

test('a file is checked, commented and mended, and stays as it was', () => {
  const file = inFolder('draft.docx');
  writeFileSync(file, draft);
  const [comments, mended] = [inFolder('comments.docx'), inFolder('mended.docx')];
  const told = JSON.parse(
    run(file, '--json', '--comments', comments, '--mended', mended),
  ) as ToldFault[];
  const rules = told.map(({ rule }) => rule);
  expect(rules).toEqual(
    expect.arrayContaining(['motto-dash', 'blank-doubled', 'department-left', 'words-misspelt']),
  );
  for (const fault of told)
    expect(Object.keys(fault)).toEqual(
      expect.arrayContaining(['where', 'found', 'expected', 'source', 'mend']),
    );
  expect(new Uint8Array(readFileSync(file))).toEqual(draft);
  const texts = readWord(openPackage(readFileSync(mended))).paragraphs.map(({ text }) => text);
  expect(texts[1]).toBe('Độc lập - Tự do - Hạnh phúc');
  expect(texts[3]).toContain('Các phòng phối hợp');
  expect(texts[3]).toContain('bắt kịp');
  const said = readWord(openPackage(readFileSync(comments))).paragraphs.filter(
    ({ story }) => story === 'comment',
  );
  expect(said.length).toBeGreaterThanOrEqual(told.length);
}, 60_000);

test.skipIf(!hasOffice)(
  'LibreOffice opens both copies (skipped where there is none)',
  () => {
    for (const name of ['comments', 'mended']) {
      execFileSync(
        'soffice',
        ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, inFolder(`${name}.docx`)],
        {
          stdio: 'ignore',
        },
      );
      expect(readFileSync(inFolder(`${name}.txt`), 'utf8')).toContain('KẾ HOẠCH');
    }
  },
  120_000,
);
