/** `vanthu chat`: a conversation over a pipe. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { stores } from '../../src/stores/index.ts';
import { openDocx } from '../docx/open-docx.ts';
import { makeFolder, runProgram } from './run.ts';

const agency = ['UBND xã', 'Ủy ban nhân dân xã An Bình', 'UBND', 'An Bình', 'Phòng Kinh tế'];

describe('vanthu chat --plain', () => {
  it('makes a plan from lines of input, and writes its files', async () => {
    const [data, out] = [makeFolder(), path.join(makeFolder(), 'files')];
    const lines = [
      ...['/kehoach', ...agency, 'xong', 'bỏ qua', 'bỏ qua', 'xong'],
      ...['2026', '1', 'bỏ qua', 'xong', 'xong', 'bỏ qua', 'bỏ qua'],
      'Tọa đàm - Phòng Kinh tế - 8h ngày 15/5\\nTreo băng rôn - Phòng Kinh tế - trước 10/5',
      ...['xong', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'bỏ qua', 'xong'],
    ];
    const { code, stdout } = await runProgram(
      ['chat', '--plain', '--out', out, '--today', '2026-04-20'],
      { VANTHU_DATA_DIR: data },
      `${lines.join('\n')}\n`,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('[1] Sở, cơ quan cấp tỉnh');
    expect(stdout).toContain('Đã ghi 2 mục:');
    expect(stdout).toContain('Bản nháp đã xong: 2 hoạt động.');
    expect(stdout).toMatch(/^\[photo\] .+-1\.png$/m);
    const [, file = ''] = /^\[file\] (.+\.docx)$/m.exec(stdout) ?? [];
    expect(path.dirname(file)).toBe(out);
    openDocx(readFileSync(file));
  });

  it('goes on with the same person where they were', async () => {
    const environment = { VANTHU_DATA_DIR: makeFolder() };
    const talk = (words: string[], text: string) =>
      runProgram(['chat', '--plain', ...words], environment, text);
    await talk(['--as', 'an'], '/kehoach\nUBND xã\n');
    const { stdout } = await talk(['--as', 'an'], 'Ủy ban nhân dân xã An Bình\n');
    expect(stdout).toContain('Chữ viết tắt trong ký hiệu văn bản?');
  });

  it('ends with 3 and says who holds the store when it is in use', async () => {
    const folder = makeFolder();
    const store = await stores.embedded({ folder });
    onTestFinished(() => store.close());
    const { code, stdout, stderr } = await runProgram(
      ['chat', '--plain'],
      { VANTHU_DATA_DIR: folder },
      'xin chào\n',
    );
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(String(process.pid));
  });
});
