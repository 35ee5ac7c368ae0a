import { describe, expect, it, test } from 'vitest';

import { moment } from '../../src/document/fact-filters.ts';
import { adapt, draft, linesOf, minimalPlan, readPlan, templateOf } from './draft.ts';

const template = templateOf('invitation');

describe.each([
  ['its own facts', readPlan('dak-nong-2024-invitation')],
  ['those of the plan', adapt(readPlan('dak-nong-2024'), 'invitation')],
])('the invitation of Đắk Nông from %s', (_, facts) => {
  const lines = linesOf(draft(facts, template));

  it('says who is invited to what, what for, when with its weekday, and where', () => {
    expect(lines.slice(lines.indexOf('GIẤY MỜI'), lines.indexOf('GIẤY MỜI') + 2)).toEqual([
      'GIẤY MỜI',
      'Tham dự Tọa đàm kỷ niệm Ngày Khoa học và Công nghệ Việt Nam (18/5) năm 2024',
    ]);
    for (const words of [
      'Số:        /GM-SKHCN',
      '- Đại diện Lãnh đạo UBND tỉnh Đắk Nông;',
      'Tới dự Tọa đàm kỷ niệm Ngày Khoa học và Công nghệ Việt Nam (18/5) năm 2024.',
      '- Trưng bày sản phẩm khoa học và công nghệ nổi bật.',
      'Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 17/5/2024.',
      'Địa điểm: Hội trường (tầng 3) Trung tâm Thông tin, Kỹ thuật và Ứng dụng khoa học công nghệ.',
    ])
      expect(lines).toContain(words);
  });

  it('covers the guests by its first recipient, and has no Kính gửi', () => {
    expect(lines[lines.indexOf('Nơi nhận:') + 1]).toBe('- Như kính mời;');
    expect(lines.join('\n')).not.toMatch(/Kính gửi|Như trên|Bộ Khoa học và Công nghệ \(/);
  });
});

test('who presides is told where it is known', () => {
  expect(linesOf(draft(readPlan('dak-nong-2024-invitation'), template))).toContain(
    'Chủ trì: Lãnh đạo Sở Khoa học và Công nghệ.',
  );
});

test('an invitation of nobody to nothing cannot be made', () => {
  const facts = minimalPlan({ kind: 'invitation' });
  expect(() => draft(facts, template)).toThrow(
    expect.objectContaining({ missing: ['event', 'guests'] }),
  );
});

test.each([
  [{ start: '2024-05-17T08:00', due: '2024-05-17' }, '08 giờ 00 phút, thứ Sáu, ngày 17/5/2024'],
  [{ start: '2024-05-17', due: '2024-05-17' }, 'thứ Sáu, ngày 17/5/2024'],
  [
    { start: '2024-05-17T08:00', due: '2024-05-17T11:30' },
    'từ 08 giờ 00 phút đến 11 giờ 30 phút, thứ Sáu, ngày 17/5/2024',
  ],
  [
    { start: '2024-05-17', due: '2024-05-18' },
    'từ ngày 17/5/2024 (thứ Sáu) đến ngày 18/5/2024 (thứ Bảy)',
  ],
  [{ start: '2024-05-17T08:00', due: null }, '08 giờ 00 phút, thứ Sáu, ngày 17/5/2024'],
  [{ start: null, due: '2024-05-17' }, 'như đã viết'],
])('the time %j is written “%s”', (time, expected) => {
  expect(moment({ text: 'như đã viết', anchor: null, recurrence: null, ...time })).toBe(expected);
});
