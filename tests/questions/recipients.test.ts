import { describe, expect, it } from 'vitest';

import type { Json } from '../../src/record/change.ts';
import { answer, claims, takesAnyText, remarks, write } from './asking.ts';

const ministry = { name: 'Bộ Khoa học và Công nghệ', note: 'báo cáo' };
const offices = { name: 'Các Sở, Ban, ngành', note: null };

describe('recipients', () => {
  it('have a name and perhaps a note in brackets, one a line or at semicolons', () => {
    const both = [ministry, offices];
    expect(answer('recipients', 'Bộ Khoa học và Công nghệ (báo cáo)\nCác Sở, Ban, ngành')).toEqual(
      both,
    );
    expect(
      answer('recipients', '- Bộ Khoa học và Công nghệ (báo cáo); Các Sở, Ban, ngành.'),
    ).toEqual(both);
  });
  it('leave out the heading and the line of the archive, and say so', () => {
    const pasted = 'Nơi nhận:\n- Bộ Khoa học và Công nghệ (báo cáo);\n- Lưu: VT, VP(L).';
    expect(answer('recipients', pasted)).toEqual([ministry]);
    expect(remarks('recipients', pasted)).toEqual(['note-archive-line']);
  });
  it('keep brackets that belong to the name', () => {
    expect(answer('recipients', 'Văn phòng (tầng 2) (thực hiện)\nA )b (c')).toEqual([
      { name: 'Văn phòng (tầng 2)', note: 'thực hiện' },
      { name: 'A )b (c', note: null },
    ]);
  });
  it('are picked by number with their values untouched', () => {
    const options = [{ value: ministry, label: 'Bộ Khoa học và Công nghệ (báo cáo)' }];
    expect(answer('recipients', '1', { options })).toEqual([ministry]);
    expect(answer('recipients', '1\nCác Sở, Ban, ngành', { options })).toEqual([ministry, offices]);
  });
  it('are refused when nothing is left', () => {
    expect(answer('recipients', 'Lưu: VT')).toEqual({ id: 'problem-empty', args: {} });
  });
  it('claim what begins like a unit', () => {
    expect(claims('recipients', 'UBND tỉnh (báo cáo)')).toBe(true);
    expect(claims('recipients', 'trước 15/5')).toBe(false);
  });
  it('are written one a line', () => {
    expect(write('recipients', [ministry, offices])).toBe(
      'Bộ Khoa học và Công nghệ (báo cáo)\nCác Sở, Ban, ngành',
    );
  });
  it.each([
    'Bộ Khoa học và Công nghệ (báo cáo)',
    'Các Sở, Ban, ngành\nUBND các xã, phường (phối hợp)\nGiám đốc và các Phó Giám đốc Sở',
    'Văn phòng (tầng 2) (thực hiện)',
  ])('are read back as they are written: %s', (text) => {
    expect(write('recipients', answer('recipients', text) as Json)).toBe(text);
  });
  it('are read from lists of any make', () => {
    const named = [
      { name: 'UBND tỉnh', note: 'b/c' },
      { name: 'Sở Nội vụ', note: null },
    ];
    for (const text of [
      'Gửi: UBND tỉnh (b/c), Sở Nội vụ',
      'STT\tNơi nhận\tGhi chú\n1\tUBND tỉnh\tb/c\n2\tSở Nội vụ\t',
      '+ UBND tỉnh - b/c\n+ Sở Nội vụ',
    ])
      expect(answer('recipients', text)).toEqual(named);
  });
  takesAnyText('recipients');
});
