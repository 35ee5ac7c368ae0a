import { describe, expect, it } from 'vitest';

import { readOccasionQuestion } from '../../../src/assistant/requests/slogan/read-occasion-question.ts';
import { loadContent } from '../../../src/content/load.ts';
import { suggestPhrases } from '../../../src/plan/phrases.ts';

const { occasions, phrases } = loadContent('.');
const today = '2026-04-20';
const read = (text: string) => readOccasionQuestion(text, occasions, today);

describe('a question about a year', () => {
  it.each([
    ['khẩu hiệu năm nay', 2026],
    ['Khẩu hiệu năm nay là gì?', 2026],
    ['khau hieu 2022', 2022],
    ['chủ đề 2024', 2024],
    ['Chủ đề năm 2024', 2024],
    ['chủ đề năm ngoái', 2025],
    ['chủ đề, khẩu hiệu năm sau', 2027],
    ['slogan 2021', 2021],
    ['theme of 2024', 2024],
    ['What is the theme this year?', 2026],
    ['cho tôi hỏi khẩu hiệu năm 2023 là gì ạ', 2023],
    ['cho biết chủ đề 2016', 2016],
    ['khẩu hiệu?', 2026],
    ['chủ đề là gì', 2026],
    ['văn bản chỉ đạo năm 2020', 2020],
  ])('“%s” is about %i', (text, year) => {
    expect(read(text)).toEqual({ year, occasionId: null });
  });

  it.each([
    ['khẩu hiệu ngày chuyển đổi số 2024', 2024, 'digital-transformation-day'],
    ['khẩu hiệu 10/10 năm nay', 2026, 'digital-transformation-day'],
    ['khẩu hiệu của ngày 18/5/2024', 2024, 'science-day'],
    ['chủ đề 18-5', 2026, 'science-day'],
    [
      'Chủ đề Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2026 là gì?',
      2026,
      'science-day',
    ],
  ])('“%s” is about %i and a Day', (text, year, occasionId) => {
    expect(read(text)).toEqual({ year, occasionId });
  });

  it('is asked by the bare words only where no answer is waited for', () => {
    expect(read('khẩu hiệu')).toBeNull();
    expect(readOccasionQuestion('khẩu hiệu', occasions, today, true)).toEqual({
      year: 2026,
      occasionId: null,
    });
  });
});

describe('an answer in a dialogue is no question', () => {
  it.each([
    'Treo băng rôn, khẩu hiệu',
    'Treo băng rôn, khẩu hiệu - Văn phòng Sở - trước 15/5/2026',
    'Khẩu hiệu treo tại cổng trụ sở',
    'Khẩu hiệu tuyên truyền năm 2026 - Văn phòng Sở',
    'Chủ đề: Khoa học, công nghệ và đổi mới sáng tạo kiến tạo tương lai',
    'Khẩu hiệu: Nhiệt liệt chào mừng Ngày Khoa học và Công nghệ Việt Nam 18-5',
    'Tổ chức tọa đàm theo chủ đề năm 2026',
    'chủ đề ngày pháp luật 2024',
    '2024',
    'năm nay',
    'chuyển đổi số',
    'Ngày Khoa học và Công nghệ Việt Nam',
    '',
    `khẩu hiệu 2024 ${'nhé '.repeat(60)}`,
  ])('“%s”', (text) => {
    expect(read(text)).toBeNull();
  });

  it('nor is anything the program itself suggests or offers', () => {
    for (const level of ['department', 'commune', 'other'] as const)
      for (const list of Object.values(suggestPhrases(phrases, level, 'science-day')))
        for (const item of list as readonly (string | { name: string })[])
          expect(read(typeof item === 'string' ? item : item.name)).toBeNull();
    for (const { years } of occasions)
      for (const { themes, slogans } of years)
        for (const { text } of [...themes, ...slogans]) expect(read(text)).toBeNull();
  });
});
