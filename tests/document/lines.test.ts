/** Where lines end: not within dates and counts, and not so that a title ends in a single word. */

import { describe, expect, it } from 'vitest';

import { balanceLines } from '../../src/document/balance-lines.ts';
import type { Style } from '../../src/document/form.ts';
import { holdIn } from '../../src/document/hold-together.ts';
import { measureText } from '../../src/preview/measure-text.ts';

const held = (text: string, role: 'text' | 'abstract' | 'cell' = 'text') =>
  holdIn(role, text).replaceAll('\u00A0', '_');

describe('a line of the text does not end', () => {
  it.each([
    ['trước ngày 18/5/2024 tại Sở', 'trước ngày_18/5/2024 tại Sở'],
    ['ngày 17 tháng 5 năm 2024', 'ngày_17 tháng_5 năm_2024'],
    ['Công văn số 799/BKHCN-VP', 'Công văn số_799/BKHCN-VP'],
    ['có 60 đại biểu, 03 kỷ niệm chương', 'có 60_đại biểu, 03_kỷ niệm chương'],
    ['1.250 lượt người, 12,5 triệu đồng', '1.250_lượt người, 12,5_triệu đồng'],
    ['theo khoản 2 Điều 103', 'theo khoản_2 Điều_103'],
    ['từ ngày 17 đến 18/5/2021', 'từ ngày_17 đến 18/5/2021'],
    ['năm 2024 và Kỷ niệm 65 năm', 'năm_2024 và Kỷ niệm 65_năm'],
    ['Ngày Khoa học và Công nghệ Việt Nam', 'Ngày Khoa học và Công nghệ Việt Nam'],
    ['tham quan 2 và 3 điểm', 'tham quan 2 và 3_điểm'],
  ])('between number and word of “%s”', (text, expected) => {
    expect(held(text)).toBe(expected);
  });

  it('within a name, in a title', () => {
    expect(held('chào mừng Ngày Khoa học và Công nghệ Việt Nam', 'abstract')).toBe(
      'chào mừng Ngày_Khoa_học và Công_nghệ Việt_Nam',
    );
  });

  it('anywhere else in a table: its cells are narrow', () => {
    expect(held('trước ngày 18/5/2024', 'cell')).toBe('trước ngày 18/5/2024');
  });
});

describe('a title of several lines', () => {
  const paragraph = { name: 'abstract', sizePt: 14, align: 'center', leftMm: 0, rightMm: 0 };
  const style = { bold: true, italic: false, caps: false, paragraph } as unknown as Style;
  const balance = (text: string) => balanceLines(text, style, 160, measureText);
  const title =
    'Kết quả tổ chức các hoạt động kỷ niệm Ngày Khoa học và Công nghệ Việt Nam năm 2022 tỉnh Lạng Sơn';

  it('is indented on both sides until its lines are equally long', () => {
    const { style: balanced, lineMm } = balance(title);
    const { leftMm, rightMm } = balanced.paragraph;
    expect(leftMm).toBe(rightMm);
    const wholeMm = measureText(title, { sizePt: 14, bold: true });
    expect(lineMm).toBeLessThan(wholeMm * 0.62);
    expect(160 - leftMm - rightMm).toBeGreaterThanOrEqual(lineMm);
    // It still takes two lines.
    expect((160 - leftMm - rightMm) * 2).toBeGreaterThan(wholeMm);
  });

  it('of one line stays as it is', () => {
    expect(balance('Báo cáo ngắn').style).toBe(style);
  });

  it('with a word that fits no line stays as it is', () => {
    expect(balance(`${'x'.repeat(200)} y`).style.paragraph.leftMm).toBe(0);
  });
});
