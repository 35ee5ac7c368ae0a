/** What recurs, read from the words of staff. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readRecurrence } from '../../src/duty/read-recurrence.ts';

const weekly = (...weekdays: number[]) => ({ every: 'week', weekdays });
const monthly = (...days: number[]) => ({ every: 'month', days });

describe('a recurrence', () => {
  it.each([
    ['hằng tuần trước thứ Sáu', weekly(5)],
    ['Hằng tuần, trước thứ Sáu', weekly(5)],
    ['hang tuan truoc thu sau', weekly(5)],
    ['hàng tuần (thứ 6)', weekly(5)],
    ['T6 hằng tuần', weekly(5)],
    ['thứ Sáu mỗi tuần', weekly(5)],
    ['mỗi thứ Hai', weekly(1)],
    ['các thứ Hai, thứ Tư', weekly(1, 3)],
    ['thứ Hai và thứ Năm hằng tuần', weekly(1, 4)],
    ['Chủ nhật hằng tuần', weekly(7)],
    ['hằng tuần', weekly(5)],
    ['trước 16h thứ Sáu hằng tuần', weekly(5)],
    ['hằng tuần, chậm nhất 16h30 thứ Sáu', weekly(5)],
    ["trước 16h00' thứ Năm hằng tuần", weekly(4)],
    ['lúc 8 giờ 30 thứ Hai hằng tuần', weekly(1)],
    ['ngày 18 hằng tháng', monthly(18)],
    ['hằng tháng, trước ngày 25', monthly(25)],
    ['ngày 5 và 20 hằng tháng', monthly(5, 20)],
    ['ngày cuối tháng, hằng tháng', monthly(31)],
    ['hằng tháng', monthly(31)],
    ['hằng ngày', { every: 'day' }],
    ['mỗi ngày', { every: 'day' }],
    ['hằng quý', { every: 'quarter', month: 3, day: 31 }],
    ['trước ngày 15 tháng cuối quý, hằng quý', { every: 'quarter', month: 3, day: 15 }],
    ['hằng quý, ngày 10 tháng đầu quý', { every: 'quarter', month: 1, day: 10 }],
    ['18/5 hằng năm', { every: 'year', month: 5, day: 18 }],
    ['ngày 18 tháng 5 hằng năm', { every: 'year', month: 5, day: 18 }],
  ])('%s', (text, recurrence) => {
    expect(readRecurrence(text)).toEqual(recurrence);
    expect(readRecurrence(text.normalize('NFD'))).toEqual(recurrence);
  });

  it.each([
    'hai tuần một lần',
    '2 lần/tuần',
    'mỗi tuần 1 lần',
    'định kỳ',
    'thường xuyên',
    'hằng năm',
    'hằng tuần, hằng tháng',
    'thứ Sáu tuần đầu hằng tháng',
    'ngày 32 hằng tháng',
    'ngày 18 hằng tuần',
    'hằng tháng từ tháng 5 đến tháng 12',
    'hằng ngày từ 10/5',
    'ngày 15 hằng quý',
    '40/13 hằng năm',
    'trước thứ Sáu',
    'giữa mỗi tháng',
    'rằm hằng tháng âm lịch',
    '',
  ])('is not taken from “%s”', (text) => {
    expect(readRecurrence(text)).toBeNull();
  });

  it('is read from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => readRecurrence(text)).not.toThrow();
      }),
    );
  });
});
