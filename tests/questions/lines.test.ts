import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, offered, write } from './asking.ts';

describe('lines', () => {
  it('is one entry a line, without bullets', () => {
    expect(answer('lines', '- Đại diện UBND tỉnh;\n+ Lãnh đạo Sở\n\n2) Toàn thể')).toEqual([
      'Đại diện UBND tỉnh;',
      'Lãnh đạo Sở',
      'Toàn thể',
    ]);
  });
  it('splits a single line at semicolons', () => {
    expect(answer('lines', 'xây dựng báo cáo; gửi về Văn phòng')).toEqual([
      'xây dựng báo cáo',
      'gửi về Văn phòng',
    ]);
  });
  it('takes offered answers by number among own words', () => {
    const options = offered('Một', 'Hai');
    expect(answer('lines', '2\nBa', { options })).toEqual(['value 2', 'Ba']);
    expect(answer('lines', 'tất cả', { options })).toEqual(['value 1', 'value 2']);
  });
  it('is empty for “không” and refuses a list of nothing', () => {
    expect(answer('lines', 'không')).toEqual([]);
    expect(answer('lines', ';;')).toEqual({ id: 'problem-empty', args: {} });
  });
  it('claims anything', () => {
    expect(claims('lines', 'Hội trường')).toBe(true);
  });
  it('writes one a line', () => {
    expect(write('lines', ['a', 'b'])).toBe('a\nb');
  });
  keepsPromises('lines', {});
});
