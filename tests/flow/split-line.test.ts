/** A pasted line falls into columns at dashes that part something, and only there. */

import { describe, expect, it } from 'vitest';

import { splitLine } from '../../src/flow/split-line.ts';

const units = [
  { name: 'Phòng Văn hóa - Xã hội', shortForms: ['VH-XH'] },
  { name: 'Phòng Kinh tế', shortForms: [] },
];
const split = (line: string) => splitLine(line, units).join(' / ');

describe('a dash', () => {
  it.each([
    ['Treo băng rôn - Văn phòng Sở - trước 15/5', 'Treo băng rôn / Văn phòng Sở / trước 15/5'],
    ['Đăng tin - 14/5 - 11 tin', 'Đăng tin / 14/5 / 11 tin'],
    ['Đăng tin - 14/5/2026 - 2 buổi', 'Đăng tin / 14/5/2026 / 2 buổi'],
    ['Tọa đàm - 14/5 - 8h', 'Tọa đàm / 14/5 / 8h'],
  ])('parts “%s”', (line, columns) => {
    expect(split(line)).toBe(columns);
  });

  it.each([
    ['Tập huấn - 14 - 18/5', 'Tập huấn / 14 - 18/5'],
    ['Tập huấn - 14/5 - 18/5', 'Tập huấn / 14/5 - 18/5'],
    ['Tập huấn - tháng 5 - 6', 'Tập huấn / tháng 5 - 6'],
    ['Tập huấn - tháng 5 - 6 năm 2026', 'Tập huấn / tháng 5 - 6 năm 2026'],
    ['Tập huấn - 14 - 18 tháng 5', 'Tập huấn / 14 - 18 tháng 5'],
  ])('of a range stays in “%s”', (line, columns) => {
    expect(split(line)).toBe(columns);
  });

  it('in the name of a unit that is known parts nothing', () => {
    expect(split('Treo băng rôn - Phòng Văn hóa - Xã hội - trước 15/5')).toBe(
      'Treo băng rôn / Phòng Văn hóa - Xã hội / trước 15/5',
    );
    expect(split('Đăng tin - Phòng Kinh tế, phong van hoa - xa hoi, Phòng Kinh tế - 15/5')).toBe(
      'Đăng tin / Phòng Kinh tế, phong van hoa - xa hoi, Phòng Kinh tế / 15/5',
    );
  });

  it('of a name that is not known parts it', () => {
    expect(splitLine('Đăng tin - Phòng Văn hóa - Xã hội', []).length).toBe(3);
  });

  it('in a cell of a table parts nothing', () => {
    expect(splitLine('Đăng tin | Phòng Kế hoạch - Tài chính | 14/5', [])).toEqual([
      'Đăng tin',
      'Phòng Kế hoạch - Tài chính',
      '14/5',
    ]);
    expect(splitLine('| Đăng tin\t14/5 |', [])).toEqual(['Đăng tin', '14/5']);
  });
});
