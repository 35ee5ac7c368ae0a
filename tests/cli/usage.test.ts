/** A command that is called wrongly says so in the language of the command line, with exit code 2. */

import { readFileSync } from 'node:fs';

import { CommanderError } from 'commander';
import { expect, it } from 'vitest';

import { explainUsage } from '../../src/cli/explain-usage.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { run, runProgram } from './run.ts';

it.each([
  ['slogan --jsn', 'Không có tùy chọn “--jsn”.\nCó phải ý anh/chị là: --json\n'],
  ['draft a.json', 'Còn thiếu “--out <file>”.\n'],
  ['draft a.json --out', 'Tùy chọn “--out <file>” còn thiếu giá trị.\n'],
  ['slogan 2024 2025', 'Thừa đối số: lệnh này không nhận nhiều như vậy.\n'],
])('vanthu %s', async (line, said) => {
  const error: unknown = await run(line.split(' ')).catch((thrown: unknown) => thrown);
  if (!(error instanceof CommanderError)) throw new Error('nothing was refused');
  const locale = createCliLocale('.', 'vi');
  expect(explainUsage(error, locale)).toBe(`${said}Thêm --help để xem cách dùng.`);
});

it('vanthu --lang en slogn', async () => {
  const { code, stdout, stderr } = await runProgram(['--lang', 'en', 'slogn']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no command “slogn”.\nDid you mean: slogan\n');
  expect(stderr).not.toContain('error:');
});

it.each(['--help', 'draft --help', 'zalo --help'])(
  'vanthu %s speaks Vietnamese throughout',
  async (line) => {
    const { code, stdout } = await runProgram(line.split(' '));
    expect(code).toBe(0);
    expect(stdout).toContain('[tùy chọn]');
    expect(stdout).not.toMatch(/\[options\]|\[command\]|display help/);
  },
);

it('vanthu --version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { code, stdout } = await runProgram(['--version']);
  expect([code, stdout.trim()]).toEqual([0, version]);
});
