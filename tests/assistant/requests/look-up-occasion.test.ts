import { describe, expect, it } from 'vitest';

import {
  findEdition,
  lookUpOccasion,
  writeOccasion,
} from '../../../src/assistant/requests/slogan/look-up-occasion.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createLocale } from '../../../src/locale/locale.ts';

const { occasions, locales } = loadContent('.');

const speak = (language: string) =>
  createLocale(language, locales.find(({ id }) => id === language)?.texts ?? []);

function write(year: number, language = 'vi', occasionId: string | null = null): string {
  const edition = findEdition(occasions, { year, occasionId });
  if (edition === null) throw new Error('no edition');
  return writeOccasion(edition, speak(language));
}

describe('the answer for programs', () => {
  it('has exactly the promised keys', () => {
    expect(lookUpOccasion(occasions, { year: 2024, occasionId: 'science-day' })).toEqual({
      occasion: 'science-day',
      year: 2024,
      name: 'Ngày Khoa học và Công nghệ Việt Nam',
      themes: [
        {
          text: 'Khoa học, công nghệ và đổi mới sáng tạo - khơi dậy khát vọng, kiến tạo tương lai',
          source: 'Kế hoạch /KH-SKHCN tháng 3/2024 của Sở Khoa học và Công nghệ tỉnh Đắk Nông',
        },
        {
          text: 'Khoa học, công nghệ và đổi mới sáng tạo - nâng cao tiềm lực và vị thế quốc gia',
          source: 'Kế hoạch /KH-SKHCN tháng 3/2024 của Sở Khoa học và Công nghệ tỉnh Đắk Nông',
        },
      ],
      slogans: [
        {
          text: 'Nhiệt liệt chào mừng Ngày Khoa học và Công nghệ Việt Nam và Kỷ niệm 65 năm thành lập Bộ Khoa học và Công nghệ',
          source: 'Kế hoạch /KH-SKHCN tháng 3/2024 của Sở Khoa học và Công nghệ tỉnh Đắk Nông',
        },
      ],
      guidingDocuments: [
        {
          number: '4273/BKHCN-VP',
          date: '2023-11-20',
          issuer: 'Bộ Khoa học và Công nghệ',
          title:
            'hướng dẫn tổ chức chào mừng Ngày Khoa học và Công nghệ Việt Nam năm 2024 và Kỷ niệm 65 năm thành lập Bộ Khoa học và Công nghệ',
          source: 'Kế hoạch /KH-SKHCN tháng 3/2024 của Sở Khoa học và Công nghệ tỉnh Đắk Nông',
        },
      ],
    });
  });

  it('is empty where nothing is known', () => {
    expect(lookUpOccasion(occasions, { year: 2031, occasionId: null })).toEqual({
      occasion: 'science-day',
      year: 2031,
      name: null,
      themes: [],
      slogans: [],
      guidingDocuments: [],
    });
  });

  it('is null for an occasion that nobody knows', () => {
    expect(lookUpOccasion(occasions, { year: 2024, occasionId: 'no-day' })).toBeNull();
  });
});

describe('the answer in words', () => {
  it('says the year’s facts and their one source', () => {
    expect(write(2026)).toBe(
      [
        'Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam (18/5), năm 2026',
        'Chủ đề: “Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số - Động lực chính của mô hình tăng trưởng mới”',
        'Khẩu hiệu: “Nhiệt liệt chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5”',
        'Văn bản chỉ đạo: Công văn số 7834/UBND-CNXXDKH ngày 04/5/2026 của UBND tỉnh Thanh Hóa',
        'Văn bản chỉ đạo: Kế hoạch số 202/KH-SKHCN ngày 07/5/2026 của Sở Khoa học và Công nghệ tỉnh Thanh Hóa',
        'Nguồn: Kế hoạch /KH-UBND năm 2026 của Ủy ban nhân dân xã Quảng Ngọc, tỉnh Thanh Hóa',
      ].join('\n'),
    );
  });

  it('numbers the sources when there are several', () => {
    const lines = write(2018).split('\n');
    expect(lines[0]).toBe('Ngày Khoa học và Công nghệ Việt Nam (18/5), năm 2018 (1)');
    expect(lines[1]).toMatch(/^Chủ đề: “.+” \(2\)$/);
    expect(lines.slice(2, 4)).toEqual([
      'Khẩu hiệu: chưa có dữ liệu.',
      'Văn bản chỉ đạo: chưa có dữ liệu.',
    ]);
    expect(lines[4]).toMatch(/^Nguồn \(1\): https:/);
    expect(lines[5]).toMatch(/^Nguồn \(2\): https:/);
  });

  it.each([2015, 2017, 2019])('says that nothing is known of %i, and which years are', (year) => {
    expect(write(year).split('\n').slice(0, 3)).toEqual([
      `Ngày Khoa học và Công nghệ Việt Nam (18/5), năm ${year}`,
      `Chủ đề, khẩu hiệu, văn bản chỉ đạo năm ${year}: chưa có dữ liệu.`,
      'Các năm có dữ liệu: 2014, 2016, 2018, 2020-2026.',
    ]);
  });

  it('guesses nothing for a year to come', () => {
    expect(write(2027)).toBe(
      [
        'Năm 2027 (18/5): chưa có dữ liệu về tên gọi.',
        'Tên gọi gần nhất, năm 2026: Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam',
        'Chủ đề, khẩu hiệu, văn bản chỉ đạo năm 2027: chưa có dữ liệu.',
        'Các năm có dữ liệu: 2014, 2016, 2018, 2020-2026.',
      ].join('\n'),
    );
  });

  it('leaves out what asks nobody to mark the Day', () => {
    expect(write(2020)).not.toContain('19/CT-TTg');
  });

  it.each([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    'fits a phone in %i: short, and with no word missing',
    (year) => {
      for (const language of ['vi', 'en']) {
        const text = write(year, language);
        expect(text.split('\n').length).toBeLessThanOrEqual(10);
        expect(text).not.toMatch(/slogan-|[{}]/);
      }
    },
  );

  it('speaks of another Day and in another language', () => {
    expect(write(2024, 'en', 'digital-transformation-day').split('\n').slice(0, 1)).toEqual([
      'Ngày Chuyển đổi số quốc gia (10/10), 2024 (1)',
    ]);
    expect(write(2015, 'en')).toContain('Theme, slogan, guiding document of 2015: no data.');
  });
});
