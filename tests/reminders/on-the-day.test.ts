/** The reminder on the day of a deadline. */

import { expect, it } from 'vitest';

import { daysOf, planOf, remindersOf } from './plan.ts';

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
