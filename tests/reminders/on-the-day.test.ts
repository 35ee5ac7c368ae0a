/** The reminder on the day of a deadline. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { calendar, daysOf, planOf, remindersOf } from './plan.ts';

const rule = 'on-the-day';
const onTheDay = (due: string, choices = {}) =>
  daysOf(remindersOf(planOf([{ time: { due } }], choices)), rule);

it('comes on the day itself, or on the last working day before it', () => {
  expect(onTheDay('2024-05-15')).toEqual(['05-15']);
  expect(onTheDay('2024-05-15T16:30')).toEqual(['05-15']);
  expect(onTheDay('2024-05-11')).toEqual(['05-10']);
  expect(onTheDay('2024-05-04')).toEqual(['05-04']);
  expect(onTheDay('2024-05-01')).toEqual(['04-26']);
});

it('is left out where that was chosen', () => {
  expect(onTheDay('2024-05-15', { isOnTheDay: false })).toEqual([]);
  expect(onTheDay('2024-05-15', { activities: [{ activity: 1, isOnTheDay: false }] })).toEqual([]);
  expect(onTheDay('2024-05-15', { activities: [{ activity: 1, isOn: false }] })).toEqual([]);
});

describe('of what begins at an hour', () => {
  const moments = (start: string, choices = {}) =>
    remindersOf(planOf([{ time: { start, due: start.slice(0, 10) } }], choices))
      .filter((one) => one.rule === rule)
      .map(({ at }) => at.slice(5));

  it('comes the working afternoon before, and when the day begins where there is time', () => {
    expect(moments('2024-05-17T08:00')).toEqual(['05-16T14:00', '05-17T07:30']);
    expect(moments('2024-05-17T08:29')).toEqual(['05-16T14:00', '05-17T07:30']);
    expect(moments('2024-05-17T09:00')).toEqual(['05-16T14:00', '05-17T08:00']);
    // A Monday: the afternoon before is that of Friday.
    expect(moments('2024-05-20T07:30')).toEqual(['05-17T14:00']);
    expect(moments('2024-05-17T06:00')).toEqual(['05-16T14:00']);
  });

  it('in the afternoon or the evening comes in the morning', () => {
    expect(moments('2024-05-17T13:30')).toEqual(['05-17T08:00']);
    expect(moments('2024-05-17T19:30')).toEqual(['05-17T08:00']);
  });

  it('on a day off comes on the last working day before', () => {
    expect(moments('2024-05-18T08:00')).toEqual(['05-17T08:00']);
  });

  it('keeps to the hours that were chosen', () => {
    expect(moments('2024-05-17T08:00', { speaksUntil: '11:30' })).toEqual([
      ...['05-16T11:30', '05-17T07:30'],
    ]);
    expect(moments('2024-05-17T08:00', { hour: '15:00' })).toEqual(['05-17T07:30']);
    expect(moments('2024-05-17T08:00', { hour: '15:00', daysBefore: [] })).toEqual([
      ...['05-16T15:00', '05-17T07:30'],
    ]);
    expect(moments('2024-05-17T08:00', { speaksFrom: '08:00' })).toEqual(['05-16T14:00']);
  });

  it('holds for what is due at an hour, too', () => {
    const found = remindersOf(planOf([{ time: { due: '2024-05-15T08:00' } }]));
    expect(found.filter((one) => one.rule === rule).map(({ at }) => at.slice(5))).toEqual([
      ...['05-14T14:00', '05-15T07:30'],
    ]);
  });

  it('is never said when it begins or later, and always within a working day before', () => {
    const hour = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    });
    const hours = fc.constantFrom('07:30', '08:00', '09:15', '13:00', '16:00', '17:30');
    fc.assert(
      fc.property(hour, hours, fc.integer({ min: 10, max: 31 }), (clock, usual, day) => {
        const start = `2024-05-${day}T${clock}`;
        const plan = planOf([{ time: { start, due: start.slice(0, 10) } }], { hour: usual });
        const before = remindersOf(plan).filter(({ daysLate }) => daysLate === null);
        expect(before.filter(({ at }) => at >= start)).toEqual([]);
        const eve = calendar.previousWorkingDay(start.slice(0, 10));
        expect((before.at(-1)?.at ?? '') >= eve, start).toBe(true);
      }),
    );
  });
});
