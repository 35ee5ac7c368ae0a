import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { figuresOf, readResult } from '../../src/plan/read-result.ts';
import { resultSchema } from '../../src/plan/result.ts';
import { writeFigure } from '../../src/plan/sum-figures.ts';
import { anyText } from '../document/any-text.ts';

const calendar = { today: '2022-06-01', year: 2022 };
const read = (text: string) => readResult(text, calendar);
const figuresIn = (text: string) => read(text).figures.map(writeFigure);

describe('what is counted in a line', () => {
  it.each([
    ['11 tin, 2 phóng sự', ['11 tin', '02 phóng sự']],
    ['60 đại biểu dự hội thảo ngày 17/5', ['60 đại biểu']],
    ['trao 03 kỷ niệm chương theo QĐ 731/QĐ-BKHCN ngày 09/5/2022', ['03 kỷ niệm chương']],
    ['đăng 02 tin, bài trên Báo Lạng Sơn', ['02 tin, bài']],
    ['tổng số 13 tin bài', ['13 tin, bài']],
    ['7 tin/bài; 3 tin và bài', ['07 tin, bài', '03 tin, bài']],
    ['treo 20 băng zôn', ['20 băng rôn']],
    ['dang 5 phong su', ['05 phóng sự']],
    ['03 (ba) kỉ niệm chương', ['03 kỷ niệm chương']],
    ['hai phóng sự, mười hai bài, hai mươi lăm đại biểu', ['02 phóng sự', '12 bài', '25 đại biểu']],
    ['năm tin bài', ['05 tin, bài']],
    ['1.250 lượt người', ['1.250 lượt người']],
    ['1,250 lượt người', ['1.250 lượt người']],
    ['2 nghìn lượt xem', ['2.000 lượt xem']],
    ['1,2 triệu lượt tiếp cận', ['1.200.000 lượt tiếp cận']],
    ['12,5 triệu đồng', ['12,5 triệu đồng']],
    ['1,250 triệu đồng', ['1,25 triệu đồng']],
    ['1.200.000 đồng', ['1.200.000 đồng']],
    ['60-70 đại biểu', ['60-70 đại biểu']],
    ['từ 60 đến 70 đại biểu', ['60-70 đại biểu']],
    ['10-12 tin', ['10-12 tin']],
    ['45/50 xã có báo cáo', ['45 xã']],
    ['khoảng 200 đại biểu, trên 1.000 lượt xem', ['khoảng 200 đại biểu', 'khoảng 1.000 lượt xem']],
    ['đăng trên 02 chuyên trang', ['02 chuyên trang']],
    ['đạt 95% kế hoạch', ['95%']],
    ['02 lớp tập huấn x 40 học viên', ['02 lớp tập huấn', '40 học viên']],
    ['60', ['60']],
  ])('“%s” is %j', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    ['20 cây xanh được trồng ngày 18-5', ['20 cây xanh']],
    ['15 suất cơm cho học sinh nghèo', ['15 suất cơm']],
    ['tặng 8 máy lọc nước sạch loại lớn', ['08 máy lọc nước']],
  ])('keeps a unit that it does not know as it is written: “%s”', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    'Cuộc thi lần thứ 14, năm 2022',
    'Hội trường tầng 3',
    'phòng, chống COVID-19',
    'Nghị quyết 57 của Bộ Chính trị',
    'giai đoạn 2021-2025',
    'liên hệ 0912345678',
    'sáng 17/5 đại biểu đến đông',
    'ngày 18/5 bài viết được đăng',
    'phát sóng tối ngày 18/5/2022',
    'trong năm tin bài tăng',
    'ngày 17.5.2022 xong',
    'từ 10 đến 12/5',
    'lúc 8h30',
    'làm trong 3 ngày',
    'Đã treo băng rôn',
    '',
  ])('counts nothing in “%s”', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe('the day it was done', () => {
  it.each([
    ['60 đại biểu dự hội thảo ngày 17/5', '2022-05-17'],
    ['phát sóng tối ngày 18 tháng 5 năm 2023', '2023-05-18'],
    ['từ ngày 10 đến 12/5 tổ chức 3 hội thảo', '2022-05-12'],
    ['08h00 ngày 17/5 có 60 đại biểu', '2022-05-17'],
    ['treo 20 băng rôn hôm qua', '2022-05-31'],
    ['thứ Sáu (20/5) trao giải', '2022-05-20'],
    ['treo xong trước ngày 15/5', null],
    ['trao theo QĐ 731/QĐ-BKHCN ngày 09/5/2022', null],
    ['ngày 31/02 có 5 tin', null],
    ['thứ Sáu đăng 2 tin', null],
    ['thường xuyên', null],
  ])('in “%s” is %j', (text, expected) => {
    expect(read(text).on).toBe(expected);
  });

  it('lies behind where no year is known', () => {
    const unknown = { today: '2023-01-05', year: null };
    expect(readResult('2 tin ngày 20/12', unknown).on).toBe('2022-12-20');
    expect(readResult('2 tin ngày 04/01', unknown).on).toBe('2023-01-04');
    expect(readResult('2 tin ngày 20/12/2024', unknown).on).toBe('2024-12-20');
  });
});

test('documents are named by number and date, whatever stands around them', () => {
  const { documents, figures } = read(
    'theo Quyết định số 731/QĐ-BKH&CN ngày 09/5/2022 và CV 12/2022/BC-UBND (ngày 5 tháng 6 năm 2022), 30/2020/NĐ-CP',
  );
  expect(documents).toEqual([
    { number: '731/QĐ-BKH&CN', date: '2022-05-09' },
    { number: '12/2022/BC-UBND', date: '2022-06-05' },
    { number: '30/2020/NĐ-CP', date: null },
  ]);
  expect(figures).toEqual([]);
});

test('links are found, and their numbers count nothing', () => {
  const { links, figures } = read('3 tin: https://so.gov.vn/tin-11-bai?id=5, (www.bao.vn/2).');
  expect(links).toEqual(['https://so.gov.vn/tin-11-bai?id=5', 'www.bao.vn/2']);
  expect(figures).toEqual([{ count: 3, max: null, unit: 'tin', isAbout: false }]);
});

test('the first figure is the count of the result, and the words stay as they were written', () => {
  expect(read('  Đăng 11 tin,  2 phóng sự ')).toMatchObject({
    text: 'Đăng 11 tin,  2 phóng sự',
    count: 11,
    unit: 'tin',
    by: null,
  });
});

test('a result that is only words is counted by them, one that has a count by that', () => {
  expect(figuresOf(resultSchema.parse('02 tin, bài'))).toMatchObject([{ count: 2 }]);
  const given = resultSchema.parse({ text: 'hai mươi tin trở lên', count: 21, unit: 'tin' });
  expect(figuresOf(given)).toEqual([{ count: 21, max: null, unit: 'tin', isAbout: false }]);
});

describe('any line', () => {
  const words = fc.constantFrom(
    ...['11', '2', '1.250', '12,5', '60-70', '17/5', 'ngày', 'tin', 'bài', 'đại biểu', 'triệu'],
    ...['đồng', 'từ', 'đến', 'khoảng', '%', '(', ')', ',', ';', '731/QĐ-BKHCN', 'năm', 'hai', 'số'],
  );
  const line = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));

  it('is read without an error into a result that can be kept, its words unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(line, anyText), (text) => {
        const result = read(text);
        expect(result.text).toBe(text.normalize('NFC').trim());
        expect(resultSchema.parse(result)).toEqual(result);
        for (const { count, max } of result.figures) {
          expect(Number.isFinite(count)).toBe(true);
          if (max !== null) expect(max).toBeGreaterThan(count);
        }
      }),
    );
  });

  const units = ['tin, bài', 'phóng sự', 'đại biểu', 'lượt người', 'kỷ niệm chương', 'triệu đồng'];
  const figure = fc.record({
    count: fc.integer({ min: 1, max: 999_999 }),
    max: fc.constant(null),
    unit: fc.constantFrom(...units),
    isAbout: fc.boolean(),
  });

  it('of figures as documents write them gives these figures', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 5 }), fc.constantFrom('; ', ', '), (all, joint) => {
        expect(read(all.map(writeFigure).join(joint)).figures).toEqual(all);
      }),
    );
  });

  it('of 5,000 characters is read at once', () => {
    const start = process.cpuUsage();
    read('1-2/3.4 '.repeat(625));
    read('((11 tin, bài '.repeat(350));
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});
