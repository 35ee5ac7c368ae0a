import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, remarks, write } from './asking.ts';

const head = { authority: null, title: 'GIÁM ĐỐC', name: 'Hoàng Văn Thuận' };
const deputy = { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A' };

describe('signatures', () => {
  it.each([
    'GIÁM ĐỐC / Hoàng Văn Thuận\nKT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A',
    'GIÁM ĐỐC\nHoàng Văn Thuận\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A',
    'Giám đốc Hoàng Văn Thuận; KT. GIÁM ĐỐC / Phó Giám đốc Nguyễn Văn A',
  ])('are several: “%s”', (text) => {
    expect(answer('signatures', text)).toEqual([head, deputy]);
  });
  it('are one when the lines belong together', () => {
    expect(answer('signatures', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A')).toEqual([deputy]);
  });
  it('carry what there is to say of each', () => {
    expect(remarks('signatures', 'KT.GIÁM ĐỐC / PHÓ GIÁM ĐỐC / TS. Nguyễn Văn A')).toEqual([
      'note-signature-degree',
      'note-signature-mended',
    ]);
    expect(answer('signatures', 'Nguyễn Văn A')).toMatchObject({ id: 'problem-signature-title' });
  });
  it('claim nothing of a pasted line', () => {
    expect(claims('signatures', 'GIÁM ĐỐC / Hoàng Văn Thuận')).toBe(false);
  });
  it('are written one a line', () => {
    expect(write('signatures', [head, deputy])).toBe(
      'GIÁM ĐỐC / Hoàng Văn Thuận\nKT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A',
    );
  });
  keepsPromises('signatures');
});
