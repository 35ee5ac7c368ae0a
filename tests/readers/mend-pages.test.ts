/** Letters that were misread are mended where the syllable or the phrase tells. */

import { describe, expect, it } from 'vitest';

import { mendPages } from '../../src/readers/mend-pages.ts';
import type { PrintedWord } from '../../src/readers/printed-page.ts';
import { isSyllable, measureVietnamese } from '../../src/readers/syllable.ts';

const wordOf = (text: string, certainty: number): PrintedWord => ({
  ...{ text, certainty, asRead: null },
  ...{ leftMm: 0, rightMm: 1, topMm: 0, bottomMm: 1 },
});
function mend(text: string, names: readonly string[] = [], certainty = 0.9): string {
  const words = text.split(' ').map((word) => wordOf(word, certainty));
  const { pages } = mendPages([{ number: 1, widthMm: 210, words, rulings: [] }], names);
  return (pages[0]?.words ?? []).map((word) => word.text).join(' ');
}

describe('a page that was recognised', () => {
  it.each([
    ['KÉ HOẠCH', 'KẾ HOẠCH'],
    ['Kiêm tra, châp hành', 'Kiểm tra, chấp hành'],
    ['vật liệu nô công nghiệp', 'vật liệu nổ công nghiệp'],
    ['Kếêt quả', 'Kết quả'],
    ['V/v trao đối vê một số', 'V/v trao đổi về một số'],
    ['ngày 08 tháng 0Ì năm 2026', 'ngày 08 tháng 01 năm 2026'],
    ['Điều l Nghị định', 'Điều 1 Nghị định'],
  ])('"%s" says "%s"', (read, meant) => {
    expect(mend(read)).toBe(meant);
  });

  it('keeps what can be meant as it was read', () => {
    const read = 'Ông Lê Văn Kiêm nuôi ké; cộng hoà, thủy lợi; Số: 12/KH-SKHCN';
    expect(mend(read)).toBe(read);
  });

  it('is mended by names that are known', () => {
    expect(mend('Sở Khoa học tỉnh Đăk Nông', ['Đắk Nông'])).toBe('Sở Khoa học tỉnh Đắk Nông');
  });

  it('keeps what was read beside what was mended', () => {
    const page = {
      number: 1,
      widthMm: 210,
      words: [wordOf('kê', 0.9), wordOf('hoạch', 0.9)],
      rulings: [],
    };
    const { pages, count } = mendPages([page], []);
    expect(pages[0]?.words[0]).toMatchObject({ text: 'kế', asRead: 'kê' });
    expect(count).toBe(1);
  });
});

describe('a text layer', () => {
  it('whose font writes gha for the u with a horn is mended', () => {
    expect(mend('BỘ CÔNG THƢƠNG CỘNG HÕA XÃ HỘI', [], 1)).toBe('BỘ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI');
  });

  it('of typed letters is left alone', () => {
    expect(mend('kê hoạch vê', [], 1)).toBe('kê hoạch vê');
  });
});

describe('a syllable', () => {
  it.each(['nghiêng', 'quyền', 'giữa', 'gì', 'khuỷu', 'uỷ', 'ủy', 'hoà', 'hòa', 'ước', 'Thuận'])(
    '%s can be one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(['cếc', 'nghang', 'kảt', 'wa', 'hoạchh', 'Kếêt', 'cê', 'ngê'])('%s cannot', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('makes nearly all of a Vietnamese text, and little of another', () => {
    expect(measureVietnamese('Sở Khoa học và Công nghệ tỉnh (SKHCN)')).toBe(1);
    expect(measureVietnamese('The quick brown fox jumps over the lazy dog')).toBeLessThan(0.5);
  });
});
