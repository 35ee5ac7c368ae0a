/** An agency whose record is damaged: its people are told so, and nothing is made anew in its place. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let folder: string;
let held: Play;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-damaged-'));
  const before = await play({ today: '2026-04-20', agency: 'so-khcn', folder });
  const code = /Mã gắn nhóm: (\S+)/.exec((await before.say('/nhom'))[0]?.text ?? '')?.[1] ?? '';
  await before.as({ group: '-5' }).say(`/nhom ${code}`);
  await before.store().close();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith('agencies+so-khcn.json')) ?? '';
  writeFileSync(path.join(folder, file), '{"key":"agen');
  held = await play({ today: '2026-04-20', folder });
});
afterEach(async () => {
  await held.close();
  rmSync(folder, { recursive: true, force: true });
});

const damaged = 'bị hỏng';
const commands =
  '/kehoach /baocao /coquan /thanhvien /nhom /nhacviec /tiendo /vanban /ketqua'.split(' ');

describe('an agency whose record is damaged', () => {
  it('is said to be, wherever it is needed, and nobody is told that they have none', async () => {
    for (const words of [...commands, 'xong']) {
      const [answer, ...more] = await held.say(words);
      expect([words, answer?.text]).toEqual([words, expect.stringContaining(damaged)]);
      expect([answer?.options, more]).toEqual([[], []]);
    }
    expect(await held.keys('agencies/')).toEqual([]);
  });

  it('is said to be after a restart, and in its groups', async () => {
    await held.say('/thanhvien');
    await held.restart();
    expect((await held.say('/thanhvien'))[0]?.text).toContain(damaged);
    expect((await held.as({ group: '-5' }).say('/tiendo'))[0]?.text).toContain(damaged);
  });

  it('stands in the way of nothing that does without it', async () => {
    for (const words of ['/khauhieu 2024', '/trogiup', '/ngonngu en', '/coquan mới']) {
      const texts = (await held.say(words)).map(({ text }) => text).join('\n');
      expect([words, texts]).toEqual([words, expect.not.stringContaining(damaged)]);
      expect(texts).not.toBe('');
    }
  });

  it('is used again when it was put back', async () => {
    await held.say('/thanhvien');
    await held.close();
    const aside = path.join(folder, 'damaged');
    expect(readdirSync(aside)).toHaveLength(1);
    held = await play({ today: '2026-04-20', agency: 'so-khcn', folder });
    expect((await held.say('/thanhvien'))[0]?.text).not.toContain(damaged);
  });
});
