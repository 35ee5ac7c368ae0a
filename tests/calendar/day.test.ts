import { execFileSync } from 'node:child_process';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  createDay,
  lastDayOf,
  mondayOf,
  todayIn,
  weekdayOf,
} from '../../src/calendar/day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a plain day', () => {
  it('exists only when the calendar has it', () => {
    expect(createDay(2026, 5, 4)).toBe('2026-05-04');
    expect(createDay(2028, 2, 29)).toBe('2028-02-29');
    for (const [year, month, day] of [
      [2026, 2, 29],
      [2026, 4, 31],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 5, 0],
    ] as const) {
      expect(createDay(year, month, day)).toBeNull();
    }
  });

  it('is counted across months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(lastDayOf(2028, 2)).toBe('2028-02-29');
  });

  it('knows its weekday, Monday first', () => {
    expect(weekdayOf('2026-05-18')).toBe(1);
    expect(weekdayOf('2026-05-17')).toBe(7);
    expect(weekdayOf('2024-05-17T08:00')).toBe(5);
    expect(mondayOf('2026-05-17')).toBe('2026-05-11');
  });

  it('is counted as the calendar in UTC counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
        expect(addDays(day, days)).toBe(expected.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('today', () => {
  it('begins at midnight of the zone', () => {
    const beforeMidnight = Date.parse('2026-04-19T16:59:59Z');
    expect(todayIn(beforeMidnight, 'Asia/Ho_Chi_Minh')).toBe('2026-04-19');
    expect(todayIn(beforeMidnight + 1000, 'Asia/Ho_Chi_Minh')).toBe('2026-04-20');
    expect(todayIn(beforeMidnight + 1000, 'America/New_York')).toBe('2026-04-19');
  });
});

describe('the zone of the machine', () => {
  const script = `
    const { readPeriod } = await import('./src/calendar/read-period.ts');
    const { addDays, mondayOf, todayIn, weekdayOf } = await import('./src/calendar/day.ts');
    const { writeTime } = await import('./src/calendar/write-time.ts');
    const texts = ['8h30 sáng mai', 'thứ Sáu tuần sau', 'trước 15/5', 'tháng 3', '29/2', 'quý II', 'tuần sau'];
    const found = texts.map((text) => readPeriod(text, { today: '2026-03-07', year: null }));
    // The days on which clocks change in New York, and the day that Samoa never had.
    for (const day of ['2026-03-08', '2026-11-01', '2011-12-30', '2026-01-31']) {
      found.push([addDays(day, 1), addDays(day, -1), mondayOf(day), weekdayOf(day)]);
    }
    found.push(todayIn(1776700800000, 'Asia/Ho_Chi_Minh'), found.filter((one) => one.ok).map((one) => writeTime(one.time)));
    console.log(JSON.stringify(found));
  `;
  const runIn = (zone: string) =>
    execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });

  it('changes nothing', () => {
    const inUtc = runIn('UTC');
    expect(inUtc).toContain('2026-03-08T08:30');
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia']) {
      expect(runIn(zone)).toBe(inUtc);
    }
  });
});
