import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDay } from '../../src/calendar/read-day.ts';
import { writeDay, writeLongDay, writeWeekday } from '../../src/calendar/write.ts';
import { writeTime } from '../../src/calendar/write-time.ts';

const nothing = { text: 'x', start: null, due: null, anchor: null, recurrence: null };

describe('a written day', () => {
  it('has a zero before days under 10 and before months 1 and 2 only', () => {
    expect(writeDay('2026-05-04')).toBe('04/5/2026');
    expect(writeDay('2026-02-10')).toBe('10/02/2026');
    expect(writeDay('2026-01-01T08:00')).toBe('01/01/2026');
    expect(writeDay('2026-12-31')).toBe('31/12/2026');
  });

  it('reads back as the same day', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay(writeDay(day), { today: '2026-04-20', year: null })).toMatchObject({ day });
      }),
    );
  });

  it('is written out with the same zeros', () => {
    expect(writeLongDay({ year: 2020, month: 1, day: 5 })).toBe('ngày 05 tháng 01 năm 2020');
    expect(writeLongDay({ year: 2019, month: 6, day: 29 })).toBe('ngày 29 tháng 6 năm 2019');
  });

  it('leaves wide blanks for the clerk', () => {
    expect(writeLongDay({ year: 2026, month: 5, day: null })).toMatch(/^ngày {6}tháng 5 năm 2026$/);
    expect(writeLongDay({ year: 2026, month: null, day: null })).toMatch(
      /^ngày {6}tháng {6}năm 2026$/,
    );
  });

  it('names its weekday', () => {
    expect(writeWeekday('2026-05-15')).toBe('thứ Sáu');
    expect(writeWeekday('2026-05-17')).toBe('Chủ nhật');
  });
});

describe('a single day', () => {
  const read = (text: string) => readDay(text, { today: '2026-04-20', year: 2026 });

  it.each(['18/5', 'ngày 18 tháng 5', '18.5.2026', 'thứ Hai, 18/5'])(
    'is read from “%s”',
    (text) => {
      expect(read(text)).toEqual({ ok: true, day: '2026-05-18', doubts: [] });
    },
  );
  it.each(['trước 18/5', 'tháng 5', '17 - 18/5', '8h ngày 18/5', 'thường xuyên', 'hằng tuần'])(
    'is not “%s”',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, problem: { id: 'problem-not-a-day' } });
    },
  );
  it('keeps the problem and the doubts of its date', () => {
    expect(read('31/02')).toMatchObject({ problem: { id: 'problem-day-not-in-calendar' } });
    expect(read('19/4')).toMatchObject({ ok: true, doubts: [{ id: 'doubt-past' }] });
  });
});

describe('a time in few words', () => {
  it.each([
    [{ due: '2026-05-15' }, 'trước 15/5/2026'],
    [{ due: '2026-11-25T17:00' }, 'trước 17h00 25/11/2026'],
    [{ start: '2026-05-15T08:00', due: '2026-05-15' }, '08h00 15/5/2026 (thứ Sáu)'],
    [{ start: '2026-05-15', due: '2026-05-15' }, '15/5/2026 (thứ Sáu)'],
    [{ start: '2026-05-15T08:00', due: '2026-05-15T11:00' }, '08h00 - 11h00 15/5/2026 (thứ Sáu)'],
    [{ start: '2026-05-14', due: '2026-05-18' }, '14 - 18/5/2026'],
    [{ start: '2026-04-20', due: '2026-05-20' }, '20/4 - 20/5/2026'],
    [{ start: '2026-12-20', due: '2027-01-10' }, '20/12/2026 - 10/01/2027'],
    [{ start: '2026-05-01', due: '2026-05-31' }, 'tháng 5/2026'],
    [{ start: '2021-05-01', due: '2021-06-30' }, 'tháng 5 - 6/2021'],
    [{ start: '2026-01-01', due: '2026-12-31' }, 'năm 2026'],
    [{ start: '2026-05-15' }, 'từ 15/5/2026'],
    [
      { anchor: '2026-05-18', text: 'trước, trong và sau ngày 18/5/2026' },
      'trước, trong và sau ngày 18/5/2026',
    ],
    [{ recurrence: 'hằng tuần', text: 'hằng tuần' }, 'hằng tuần'],
    [{ text: 'thường xuyên' }, 'thường xuyên'],
  ])('%o is “%s”', (time, text) => {
    expect(writeTime({ ...nothing, ...time })).toBe(text);
  });
});
