import { describe, expect, it } from 'vitest';

import { agencyUnits, answer, claims, keepsPromises, read, remarks, write } from './asking.ts';

const office = 'Văn phòng Sở';
const centre = 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN';
const market = 'Phòng Quản lý Công nghệ, Thị trường công nghệ và Chuyên ngành';

describe('units that the agency knows', () => {
  it.each([
    ['VP, TTTT', [office, centre]],
    ['van phong so; trung tam thong tin, ky thuat va ung dung kh-cn', [office, centre]],
    [`${centre}, VP và Phòng Quản lý Khoa học`, [centre, office, 'Phòng Quản lý Khoa học']],
    [`${office}; ${centre}.`, [office, centre]],
    [`- ${office};\n- ${centre}.`, [office, centre]],
    ['Văn phòng Sở, văn phòng sở', [office]],
    ['Trung tâm Thông tin Kỹ thuật và Ứng dụng KH-CN', [centre]],
  ])('are read from “%s” by their full names', (text, names) => {
    expect(answer('units', text)).toEqual(names);
    expect(remarks('units', text)).toEqual([]);
  });
  it('are not found inside longer names', () => {
    expect(answer('units', 'Văn phòng Sở Nội vụ')).toEqual(['Văn phòng Sở Nội vụ']);
  });
  it('prefer the longest name', () => {
    const units = [...agencyUnits, { name: 'Trung tâm Thông tin', shortForms: [] }];
    expect(answer('units', centre, { units })).toEqual([centre]);
    expect(answer('units', 'Trung tâm Thông tin, VP', { units })).toEqual([
      'Trung tâm Thông tin',
      office,
    ]);
  });
});

describe('units that the agency does not know', () => {
  it.each([
    [centre, [centre]],
    [`${office}, ${centre}`, [office, centre]],
    [`${market}, Thanh tra Sở`, [market, 'Thanh tra Sở']],
    ['Phòng A và Phòng B', ['Phòng A', 'Phòng B']],
    ['Phòng Tài chính & Kế hoạch', ['Phòng Tài chính & Kế hoạch']],
    ['Phòng A & Phòng B', ['Phòng A', 'Phòng B']],
    ['Phòng Quản lý Công nghệ và Sở hữu trí tuệ', ['Phòng Quản lý Công nghệ và Sở hữu trí tuệ']],
    ['Phòng Nghiên cứu, Tổ chức và Cán bộ', ['Phòng Nghiên cứu, Tổ chức và Cán bộ']],
    [
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh, Đài Phát thanh và Truyền hình tỉnh',
      ['Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh', 'Đài Phát thanh và Truyền hình tỉnh'],
    ],
    ['Phòng Văn hóa - Xã hội, Phòng Kinh tế', ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế']],
  ])('are split where names begin: “%s”', (text, names) => {
    expect(answer('units', text, { units: [] })).toEqual(names);
  });
  it.each([
    ['Các phòng, đơn vị thuộc Sở', ['Các phòng, đơn vị thuộc Sở']],
    ['Các phòng chuyên môn, đơn vị trực thuộc.', ['Các phòng chuyên môn, đơn vị trực thuộc']],
    ['Các phòng, trung tâm thuộc Sở', ['Các phòng, trung tâm thuộc Sở']],
    ['Các Sở, Ban, ngành', ['Các Sở, Ban, ngành']],
    ['UBND các huyện, thành phố Gia Nghĩa', ['UBND các huyện, thành phố Gia Nghĩa']],
    ['Văn phòng Sở, các đơn vị thuộc Sở', [office, 'các đơn vị thuộc Sở']],
    ['Các phòng, Văn phòng Sở', ['Các phòng', office]],
  ])('may be several under one name: “%s”', (text, names) => {
    expect(answer('units', text, { units: [] })).toEqual(names);
    expect(remarks('units', text)).toEqual([]);
  });
  it('are named in a note, if the agency knows any', () => {
    expect(read('units', 'VP, Phòng A và Phòng B')).toMatchObject({
      notes: [{ id: 'note-units-unknown', args: { units: 'Phòng A; Phòng B', count: 2 } }],
    });
    expect(remarks('units', 'Phòng A', { units: [] })).toEqual([]);
  });
});

describe('units', () => {
  const options = agencyUnits.map(({ name }) => ({ value: name, label: name }));
  it('are picked by number, alone or among names', () => {
    expect(answer('units', '2, 1', { options })).toEqual([centre, office]);
    expect(answer('units', '1, Phòng A', { options })).toEqual([office, 'Phòng A']);
    expect(answer('units', '9', { options })).toMatchObject({ id: 'problem-option-out-of-range' });
    expect(answer('units', 'tất cả', { options })).toHaveLength(3);
    expect(answer('units', 'không', { options })).toEqual([]);
  });
  it('are claimed when they are known or begin like units', () => {
    for (const text of ['VP', `${office}, TTTT`, 'Phòng Kinh tế', 'Các phòng, đơn vị']) {
      expect(claims('units', text), text).toBe(true);
    }
    for (const text of ['Hội trường tầng 3', 'Phòng họp số 2', 'trước 15/5', 'Treo băng rôn']) {
      expect(claims('units', text), text).toBe(false);
    }
  });
  it('are written one a line', () => {
    expect(write('units', [office, centre])).toBe(`${office}\n${centre}`);
  });
  keepsPromises('units', {}, { options }, { units: [] });
});
