/** Working days of Vietnamese agencies: weekends, holidays, compensation, exchanged days. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, weekdayOf } from '../../src/calendar/day.ts';
import { createWorkCalendar } from '../../src/calendar/working-days.ts';
import { loadContent } from '../../src/content/load.ts';

const { holidays } = loadContent('.');
const calendar = createWorkCalendar(holidays);
/** What the program computes when no decision is known. */
const computed = createWorkCalendar({ ...holidays, years: [] });

/** The days from Monday to Friday that are off in a year, without it; worked weekends with `+`. */
function oddDays(of: typeof calendar, year: number): string {
  const odd: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const isWeekend = weekdayOf(day) > 5;
    if (of.isWorkingDay(day) === isWeekend) odd.push((isWeekend ? '+' : '') + day.slice(5));
  }
  return odd.join(' ');
}

describe('the days off of a year', () => {
  it.each([
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 +05-04 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 +04-26 04-30 05-01 05-02 09-01 09-02'],
    [
      2026,
      '01-01 01-02 +01-10 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    ],
  ])('%i are those that were decided', (year, days) => {
    expect(oddDays(calendar, year)).toBe(days);
  });

  it('are computed where no decision is known', () => {
    expect(oddDays(calendar, 2027)).toBe(
      '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
    );
    expect(oddDays(calendar, 2023)).toBe(
      '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    );
    // Two holidays on one weekend: both are made up for.
    expect(oddDays(calendar, 2022)).toContain('05-02 05-03');
    expect(oddDays(calendar, 2020)).toMatch(/^01-01 01-23 01-24 01-27 01-28 01-29 .* 09-02$/);
  });

  it.each([2024, 2025, 2026])(
    'of %i are computed as they were decided, but for days that were exchanged',
    (year) => {
      const exchanged = {
        2024: /04-29 |\+05-04 /g,
        2025: /\+04-26 | 05-02/g,
        2026: /01-02 \+01-10 |08-31 /g,
      };
      const decided = oddDays(calendar, year).replaceAll(exchanged[year as 2024], '');
      expect(oddDays(computed, year)).toBe(decided);
    },
  );

  it('have the day of culture since its year, which no other day makes up for', () => {
    expect(oddDays(calendar, 2026)).toContain('11-24');
    expect(oddDays(calendar, 2025)).not.toContain('11-24');
    // In 2029 it is a Saturday, in 2030 a Sunday.
    for (const year of [2029, 2030]) expect(oddDays(calendar, year)).not.toMatch(/11-|12-/);
  });

  it('are weekends alone in years that no table knows', () => {
    expect(calendar.isWorkingDay('2250-01-31')).toBe(true);
    expect(calendar.isWorkingDay('1850-06-03')).toBe(true);
    expect(calendar.isWorkingDay('1850-06-02')).toBe(false);
  });
});

describe('counting working days', () => {
  it('goes around weekends and holidays', () => {
    expect(calendar.addWorkingDays('2024-04-26', 1)).toBe('2024-05-02');
    expect(calendar.addWorkingDays('2024-05-06', -1)).toBe('2024-05-04');
    expect(calendar.addWorkingDays('2024-02-07', 1)).toBe('2024-02-15');
    expect(calendar.addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
    expect(calendar.addWorkingDays('2024-05-11', 0)).toBe('2024-05-11');
    expect(calendar.countWorkingDays('2024-05-03', '2024-05-10')).toBe(6);
    expect(calendar.countWorkingDays('2024-05-10', '2024-05-03')).toBe(0);
  });

  it('takes the last working day for a day off, and the day itself otherwise', () => {
    expect(calendar.workingDayUntil('2024-05-11')).toBe('2024-05-10');
    expect(calendar.workingDayUntil('2024-05-04')).toBe('2024-05-04');
    expect(calendar.workingDayUntil('2024-05-01T08:00')).toBe('2024-04-26');
    expect(calendar.workingDayUntil('2024-05-10T08:00')).toBe('2024-05-10');
  });

  const days = fc.integer({ min: -20_000, max: 60_000 }).map((by) => addDays('1990-01-01', by));

  it('lands on working days, and comes back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = calendar.addWorkingDays(day, count);
        expect(calendar.isWorkingDay(later)).toBe(true);
        expect(calendar.countWorkingDays(day, later)).toBe(count);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(later, -count), count)).toBe(later);
        expect(calendar.nextWorkingDay(day)).toBe(calendar.addWorkingDays(day, 1));
        expect(calendar.previousWorkingDay(day) < day).toBe(true);
      }),
    );
  });

  it('never finds more than nine days off in a row', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = calendar.nextWorkingDay(day);
        expect(next <= addDays(day, 10)).toBe(true);
      }),
    );
  });
});
