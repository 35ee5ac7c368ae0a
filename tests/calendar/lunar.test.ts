/** The lunar calendar as Viet Nam counts it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../src/calendar/day.ts';
import { dayOfLunar, lunarDayOf } from '../../src/calendar/lunar.ts';

describe('the first day of the lunar year', () => {
  it.each([
    [1968, '1968-01-29'], // a day before the Chinese one: the calendar of the North since 1968
    [1985, '1985-01-21'], // a month before it
    [2007, '2007-02-17'], // a day before it
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'], // a day before it
    [2053, '2053-02-18'], // a day before it
  ])('of %i is %s', (year, day) => {
    expect(dayOfLunar(year, 1, 1)).toBe(day);
    expect(lunarDayOf(day)).toEqual({ year, month: 1, day: 1, isLeap: false });
    expect(lunarDayOf(addDays(day, -1))).toMatchObject({ year: year - 1, month: 12 });
  });
});

describe('a lunar day', () => {
  it.each([
    [2021, '2021-04-21'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('10/3 of %i is %s', (year, day) => {
    expect(dayOfLunar(year, 3, 10)).toBe(day);
  });

  it('of a month that is counted twice is the first one', () => {
    // 2025 has the sixth month twice.
    expect(dayOfLunar(2025, 6, 1)).toBe('2025-06-25');
    expect(lunarDayOf('2025-07-25')).toEqual({ year: 2025, month: 6, day: 1, isLeap: true });
    expect(dayOfLunar(2025, 7, 1)).toBe('2025-08-23');
  });

  it.each([
    [2026, 1, 31],
    [2026, 12, 0],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 30.5],
    [1199, 1, 1],
    [2200, 1, 1],
  ])('that does not exist is none: %i/%i/%i', (year, month, day) => {
    expect(dayOfLunar(year, month, day)).toBeNull();
  });

  it('beyond the tables is none', () => {
    expect(lunarDayOf('2300-01-01')).toBeNull();
    expect(lunarDayOf('1100-01-01')).toBeNull();
  });

  it('leads back to the day it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
        const day = addDays('1901-01-01', days);
        const lunar = lunarDayOf(day);
        if (lunar === null || lunar.isLeap) return;
        expect(dayOfLunar(lunar.year, lunar.month, lunar.day)).toBe(day);
      }),
    );
  });
});
