/** Reminders of what recurs. */

import { describe, expect, it } from 'vitest';

import { daysOf, planOf, remindersOf, type Sketch } from './plan.ts';

const rule = 'recurring';
const recurs = (recurrence: string, more: Record<string, unknown> = {}): Sketch => ({
  time: { text: recurrence, recurrence, ...more },
});
/** A plan that runs from 01/3 to 24/5/2024. */
const days = (recurrence: string, more = {}, answers: Record<string, unknown>[] = []) =>
  daysOf(
    remindersOf(planOf([recurs(recurrence, more), { time: { due: '2024-05-24' } }], {}, answers)),
    rule,
  );

describe('what recurs', () => {
  it('each week comes the day before and on the day, to the last date of the plan', () => {
    const found = days('hằng tuần trước thứ Sáu');
    expect(found.slice(0, 4)).toEqual(['02-29', '03-01', '03-07', '03-08']);
    expect(found.slice(-4)).toEqual(['05-16', '05-17', '05-23', '05-24']);
  });

  it('is reminded of before a day off', () => {
    // Friday 09/02 is in the days of Tết: Wednesday the 7th is the last day worked.
    expect(days('thứ Sáu hằng tuần', { start: '2024-02-05', due: '2024-02-11' })).toEqual([
      '02-06',
      '02-07',
    ]);
  });

  it('each month goes on to the end of the year, seven, three and one days before', () => {
    const found = days('ngày 18 hằng tháng');
    expect(found.slice(0, 4)).toEqual(['03-07', '03-13', '03-15', '03-18']);
    expect(found.at(-1)).toBe('12-18');
    expect(found).toHaveLength(40);
  });

  it('each day comes on working days only', () => {
    expect(days('hằng ngày', { start: '2024-05-02', due: '2024-05-09' })).toEqual([
      ...['05-02', '05-03', '05-04', '05-06', '05-07', '05-08', '05-09'],
    ]);
  });

  it('on several days comes once on each', () => {
    const may = { start: '2024-05-06', due: '2024-05-19' };
    expect(days('thứ Hai và thứ Năm hằng tuần', may)).toEqual(['05-06', '05-09', '05-13', '05-16']);
    expect(days('thứ Bảy, Chủ nhật hằng tuần', may)).toEqual(['05-10', '05-17']);
  });

  it('on the 31st comes on the last day of shorter months', () => {
    const found = days('ngày 31 hằng tháng', { start: '2024-04-01', due: '2024-06-30' });
    expect(found).toEqual(expect.arrayContaining(['04-26', '05-31', '06-28']));
  });

  it('has no deadline that it could miss', () => {
    const found = remindersOf(planOf([recurs('hằng tuần', { due: '2024-05-24' })]));
    expect(new Set(found.map((one) => one.rule))).toEqual(new Set([rule]));
  });

  it('and is not understood gives nothing', () => {
    expect(days('hai tuần một lần')).toEqual([]);
    expect(days('khi có yêu cầu')).toEqual([]);
  });
});

describe('what recurs and is done', () => {
  const window = { start: '2024-05-06', due: '2024-05-24' };
  const done = (at: string, occurrence?: string) => ({ activity: 1, kind: 'done', at, occurrence });

  it('is passed over until the next time', () => {
    expect(days('hằng tuần trước thứ Sáu', window, [done('2024-05-09T09:00')])).toEqual([
      ...['05-09', '05-16', '05-17', '05-23', '05-24'],
    ]);
  });

  it('is done for the day that the answer names', () => {
    const late = done('2024-05-13T09:00', '2024-05-10');
    expect(days('hằng tuần trước thứ Sáu', window, [late])).toHaveLength(6);
    const early = done('2024-05-06T09:00', '2024-05-17');
    expect(days('hằng tuần trước thứ Sáu', window, [early])).toEqual([
      ...['05-09', '05-10', '05-23', '05-24'],
    ]);
  });
});
