import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, read, remarks, write } from './asking.ts';

const deputy = { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A' };
const head = { authority: null, title: 'GIÁM ĐỐC', name: 'Hoàng Văn Thuận' };

describe('signature', () => {
  it.each([
    'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A',
    'KT. Giám đốc\nPhó Giám đốc\n\nNguyễn Văn A',
    'kt. giám đốc/phó giám đốc/nguyễn văn a',
    '**KT. GIÁM ĐỐC**\n**PHÓ GIÁM ĐỐC**\nNGUYỄN VĂN A.',
    'KT. GIÁM ĐỐC / Phó Giám đốc Nguyễn Văn A',
  ])('has an authority, a title and a name: “%s”', (text) => {
    expect(answer('signature', text)).toEqual(deputy);
    expect(remarks('signature', text)).toEqual([]);
  });
  it.each([
    'Giám đốc Hoàng Văn Thuận',
    'GIÁM ĐỐC\nHoàng Văn Thuận',
    'Giám đốc: Hoàng Văn Thuận',
    'Hoàng Văn Thuận - Giám đốc',
  ])('may have no authority: “%s”', (text) => {
    expect(answer('signature', text)).toEqual(head);
  });
  it('may have no name', () => {
    expect(answer('signature', 'Giám đốc')).toEqual({ ...head, name: null });
    expect(answer('signature', 'Giám đốc Sở Khoa học và Công nghệ')).toEqual({
      authority: null,
      title: 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      name: null,
    });
  });
  it('mends the space behind the prefix, and says so', () => {
    expect(read('signature', 'KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Trường')).toEqual({
      ok: true,
      value: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Trường' },
      doubts: [],
      notes: [{ id: 'note-signature-mended', args: { text: 'KT. CHỦ TỊCH' } }],
    });
  });
  it.each([
    [
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn Trường',
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ],
    ['TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Lê Văn Trường', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    [
      'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG / Lê Văn Trường',
      'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
    ],
    ['Q. GIÁM ĐỐC / Lê Văn Trường', null, 'Q. GIÁM ĐỐC'],
  ])('keeps all lines of authority: “%s”', (text, authority, title) => {
    expect(answer('signature', text)).toEqual({ authority, title, name: 'Lê Văn Trường' });
  });
  it.each([
    ['GIÁM ĐỐC / TS. Hoàng Văn Thuận', 'TS'],
    ['GIÁM ĐỐC / PGS.TS Hoàng Văn Thuận', 'PGS.TS'],
    ['GIÁM ĐỐC / Thạc sĩ Hoàng Văn Thuận', 'Thạc sĩ'],
    ['GIÁM ĐỐC / Ông Hoàng Văn Thuận', 'Ông'],
  ])('drops what does not stand before a name: “%s”', (text, degree) => {
    expect(read('signature', text)).toMatchObject({
      value: head,
      notes: [{ id: 'note-signature-degree', args: { degree, name: 'Hoàng Văn Thuận' } }],
    });
  });
  it('doubts a deputy without a title, and refuses a name alone', () => {
    expect(remarks('signature', 'KT. CHỦ TỊCH / Lê Văn Trường')).toEqual(['doubt-signature-title']);
    expect(answer('signature', 'Nguyễn Văn A')).toEqual({
      id: 'problem-signature-title',
      args: {},
    });
  });
  it('is picked by number with its value untouched', () => {
    const options = [{ value: deputy, label: 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A' }];
    expect(answer('signature', '1', { options })).toBe(deputy);
    expect(answer('signature', '2', { options })).toMatchObject({
      id: 'problem-option-out-of-range',
    });
  });
  it('claims what begins like a signature', () => {
    expect(claims('signature', 'KT. GIÁM ĐỐC')).toBe(true);
    expect(claims('signature', 'Nguyễn Văn A')).toBe(false);
  });
  it('is written on one line', () => {
    expect(write('signature', deputy)).toBe('KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A');
    expect(write('signature', null)).toBe('');
  });
  keepsPromises('signature');
});
