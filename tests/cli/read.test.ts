/** `vanthu read`: the facts of a pasted text or a text file. */

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeFolder, run } from './run.ts';

const textFile = (text: string): string => {
  const file = path.join(makeFolder(), 'paste.txt');
  writeFileSync(file, text);
  return file;
};

describe('vanthu read', () => {
  it('prints what a text says as one JSON value, units by the names of the profile', async () => {
    const agency = path.join(makeFolder(), 'agency.json');
    writeFileSync(
      agency,
      JSON.stringify({ units: [{ name: 'Văn phòng Sở', shortForms: ['VP'] }] }),
    );
    const file = textFile('- treo cờ - vp - trước 8/5');
    const words = ['read', file, '--as', 'activities', '--json', '--agency', agency];
    const { code, stdout } = await run(words, { today: '2026-04-20' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      activities: [{ title: 'treo cờ', leads: ['Văn phòng Sở'], time: { due: '2026-05-08' } }],
    });
  });

  it('tells where each fact stands when it is asked to', async () => {
    const file = textFile('Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.');
    const { stdout } = await run(['read', file, '--as', 'recipients', '--evidence']);
    expect(JSON.parse(stdout)).toMatchObject({
      evidence: [
        { path: 'recipients.0', lines: [2], sureness: 'sure' },
        { path: 'archive', lines: [3], sureness: 'sure' },
      ],
    });
  });

  it('reads files of any format, in words or as JSON', async () => {
    const file = 'tests/readers/fixtures/cong-van.doc';
    const inWords = await run(['read', file, '--evidence']);
    expect(inWords.stdout).toContain('Số, ký hiệu (dòng 5): 215/SKHCN-VP');
    expect(inWords.stdout).toContain('Loại: công văn');
    expect(JSON.parse((await run(['read', file, '--json'])).stdout)).toMatchObject({
      kind: 'dispatch',
      number: '215',
    });
  });

  it('says in words why a file cannot be read', async () => {
    const file = path.join(makeFolder(), 'plan.zip');
    writeFileSync(file, 'PK\u0003\u0004');
    const { code, stderr } = await run(['read', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('không phải văn bản Word');
  });

  it('says what is wrong with a kind, a file or a profile', async () => {
    const file = textFile('x');
    expect((await run(['read', file, '--as', 'cheese'])).code).toBe(2);
    expect((await run(['read', 'absent.txt'])).code).toBe(1);
    expect((await run(['read', file, '--agency', file])).code).toBe(1);
  });
});
