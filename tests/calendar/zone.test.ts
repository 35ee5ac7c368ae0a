/** Between ms UTC and the clock on the wall, whatever zone the machine is set to. */

import { execFileSync } from 'node:child_process';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { momentIn, msOf } from '../../src/calendar/zone.ts';

const vietnam = 'Asia/Ho_Chi_Minh';

describe('a moment in Viet Nam', () => {
  it('is seven hours ahead of UTC', () => {
    expect(msOf('2026-05-18T08:00', vietnam)).toBe(Date.UTC(2026, 4, 18, 1));
    expect(msOf('2026-05-18', vietnam)).toBe(Date.UTC(2026, 4, 17, 17));
    expect(momentIn(Date.UTC(2026, 11, 31, 17), vietnam)).toBe('2027-01-01T00:00');
    expect(momentIn(Date.UTC(2026, 4, 18, 1, 0, 59, 999), vietnam)).toBe('2026-05-18T08:00');
  });

  it('leads back to itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(vietnam, 'UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'),
        fc.integer({ min: 0, max: 60 * 24 * 365 * 100 }),
        (zone, minutes) => {
          const shown = momentIn(minutes * 60_000, zone);
          expect(momentIn(msOf(shown, zone), zone)).toBe(shown);
        },
      ),
    );
  });

  it('is found where clocks are set back or forth', () => {
    const zone = 'America/New_York';
    expect(msOf('2026-11-01T01:30', zone)).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(momentIn(msOf('2026-03-08T02:30', zone), zone)).toBe('2026-03-08T03:30');
  });
});

describe.each(['UTC', 'America/New_York'])('on a machine set to %s', (zone) => {
  it('moments and working days are the same', () => {
    const script = `
        import { momentIn, msOf } from './src/calendar/zone.ts';
        import { createWorkCalendar } from './src/calendar/working-days.ts';
        import { loadContent } from './src/content/load.ts';
        const calendar = createWorkCalendar(loadContent('.').holidays);
        console.log([
          msOf('2026-05-18T08:00', '${vietnam}'),
          momentIn(${Date.UTC(2026, 11, 31, 17)}, '${vietnam}'),
          calendar.addWorkingDays('2026-12-31', 1),
          calendar.addWorkingDays('2024-05-15', -7),
        ].join(' '));`;
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect(printed.trim()).toBe(
      `${Date.UTC(2026, 4, 18, 1)} 2027-01-01T00:00 2027-01-04 2024-05-06`,
    );
  });
});
