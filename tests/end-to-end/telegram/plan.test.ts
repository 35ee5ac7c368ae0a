/** A plan of a department is drafted over Telegram: with buttons only, and with typing only. */

import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { paragraphsOf } from '../../read-docx.ts';
import { openOffice, type Office } from './office.ts';

const conversation = 'tests/conversations/plan-of-a-department.vi.txt';

let office: Office;
beforeEach(async () => {
  office = await openOffice('2024-03-05');
});
afterEach(() => office.close());

const shown = () => office.clerk.chat.fromBot();
const files = () => shown().flatMap(({ file }) => (file === null ? [] : [file]));
const textOfDraft = () => paragraphsOf(files().at(-1)?.bytes ?? new Uint8Array()).join('\n');

it('is drafted with buttons only', { timeout: 60_000 }, async () => {
  await office.write('/start');
  const presses = [
    ...[
      'Soạn kế hoạch',
      '2024',
      'Giữ nguyên',
      '1',
      'Xong',
      'Xong',
      'Xong',
      '1',
      'Xong',
      '1',
      'Xong',
    ],
    ...['1', '3', 'Tiếp ›', '9', '‹ Trước', 'Xong', '1', 'Bỏ qua', 'Xong'],
    ...['Giữ nguyên', 'Xong'],
  ];
  for (const label of presses) await office.press(label);

  expect(files().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'photo Ke-hoach-18-5-2024-1.png',
    'document Ke-hoach-18-5-2024.docx',
  ]);
  expect(shown().at(-1)?.text).toMatch(/^Bản nháp đã xong: 3 hoạt động\./);
  const text = textOfDraft();
  expect(text).toContain('khơi dậy khát vọng, kiến tạo tương lai');
  expect(text).toContain('4273/BKHCN-VP');
  expect(text).toContain('Treo băng rôn, khẩu hiệu trước trụ sở');
  expect(text).toContain('Hoàng Văn Thuận');

  // Ticking and paging redraw a question in place; what was answered has no buttons any more.
  const questions = shown().filter(({ text: words }) => /^Câu \d+/.test(words));
  expect(questions).toHaveLength(12);
  expect(questions.every(({ buttons }) => buttons.length === 0)).toBe(true);
  expect(questions[0]?.text).toBe('Câu 1/12. Kế hoạch của năm nào?\n✓ 2024');
});

it('is drafted with typing only', { timeout: 60_000 }, async () => {
  const typed = readFileSync(conversation, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('user: '))
    .map((line) => line.slice('user: '.length).replaceAll('\\n', '\n'));
  for (const text of typed) if (files().length === 0) await office.write(text);

  expect(office.telegram.calls.of('answerCallbackQuery')).toEqual([]);
  expect(shown().findLast(({ file }) => file !== null)?.text).toContain('5 hoạt động');
  const text = textOfDraft();
  expect(text).toContain('Kỷ niệm 65 năm thành lập Bộ Khoa học và Công nghệ');
  expect(text).toContain('Hội trường (tầng 3)');
  expect(text).toContain('Phát hành Tập san khoa học và công nghệ');
  expect(text).toContain('Chi đoàn Thanh niên Sở Khoa học và Công nghệ');
});
