/** Documents go to the agency's own recipients, and say where nobody signs. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  agencyKey,
  keepProfile,
  type AgencyRecord,
} from '../../../src/assistant/records/agency.ts';
import { openDocx, readParagraphs } from '../../docx/open-docx.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-05-20', agency: 'quang-ngoc' });
});
afterEach(() => held.close());

/** Drafts a document: answers what is asked by the first pattern that fits, skips the rest. */
async function make(...answers: [RegExp, string][]) {
  for (let count = 0; count < 25 && !held.last().includes('Xem lại'); count += 1) {
    const known = answers.find(([asked]) => asked.test(held.last()));
    const answer = known?.[1] ?? (held.last().startsWith('Đã ghi') ? 'xong' : 'bỏ qua');
    await held.say(answer);
  }
  const replies = await held.say('xong');
  const file = replies.flatMap(({ files }) => files).find(({ name }) => name.endsWith('.docx'));
  const bytes = (await held.openFile(file?.id ?? '')) ?? new Uint8Array();
  const lines = readParagraphs(openDocx(bytes)['word/document.xml'] ?? '');
  return { said: replies.map(({ text }) => text).join('\n'), lines };
}

const below = (lines: readonly string[]) =>
  lines.slice(lines.indexOf('Nơi nhận:') + 1).filter((line) => line.startsWith('- '));

describe('a report of a commune', () => {
  const work: [RegExp, string] = [/Đã làm những gì/, 'Treo băng rôn - VHXH - 3 băng rôn'];

  it('is addressed to those of them that are above it, however that is noted', async () => {
    await held.say('/baocao');
    const { lines } = await make(
      [/năm nào/, '2026'],
      [/về ngày nào/, '1'],
      [/Kính gửi/, 'xong'],
      work,
    );
    expect(lines).toContain('- Sở Khoa học và Công nghệ;');
    expect(below(lines.slice(lines.indexOf('Kính gửi:') + 3))).toEqual([
      ...['- Như trên;', '- Các phòng chuyên môn;', '- Lưu: VT, VHXH.'],
    ]);
  });
});

it('a dispatch of a commune goes to its own recipients too', async () => {
  await held.say('/congvan');
  const { lines, said } = await make(
    [/về việc gì/, '1'],
    [/năm nào/, '2026'],
    [/về ngày nào/, '1'],
    [/Kính gửi/, 'Các trường học'],
    [/Ai ký/, 'xong'],
  );
  expect(below(lines)).toEqual([...['- Như trên;', '- Các phòng chuyên môn;', '- Lưu: VT, VHXH.']]);
  expect(said).not.toContain('Chưa có người ký');
});

it('a document that nobody is known to sign has a place to sign, and the chat says so', async () => {
  const record = (await held.store().read(agencyKey('quang-ngoc'))) as unknown as AgencyRecord;
  await held.store().transact(agencyKey('quang-ngoc'), (transaction) => {
    keepProfile(transaction, 'quang-ngoc', { ...record.profile, signers: [] });
    return Promise.resolve();
  });
  await held.say('/congvan');
  const { lines, said } = await make(
    [/về việc gì/, '1'],
    [/năm nào/, '2026'],
    [/về ngày nào/, '1'],
    [/Kính gửi/, 'Các trường học'],
  );
  expect(said).toContain('Chưa có người ký');
  expect(lines).toContain('……………………');
});
