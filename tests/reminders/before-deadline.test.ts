/** Reminders some working days before a deadline. */

import { expect, it } from 'vitest';

import { daysOf, planOf, remindersOf } from './plan.ts';

const rule = 'before-deadline';
const daysBefore = (due: string, choices = {}) =>
  daysOf(remindersOf(planOf([{ time: { due } }], choices)), rule);

it('come seven, three and one working days before, at eight', () => {
  const found = remindersOf(planOf([{ time: { due: '2024-05-15' } }]));
  expect(found.filter((one) => one.rule === rule).map(({ at }) => at)).toEqual([
    '2024-05-06T08:00',
    '2024-05-10T08:00',
    '2024-05-14T08:00',
  ]);
});

it('count around weekends, holidays and worked Saturdays', () => {
  // 27/4–01/5 are off; Saturday 04/5 is worked.
  expect(daysBefore('2024-05-06')).toEqual(['04-23', '05-02', '05-04']);
});

it('count from the last working day when the deadline is a day off', () => {
  expect(daysBefore('2024-05-11')).toEqual(daysBefore('2024-05-10'));
  expect(daysBefore('2024-05-12')).toEqual(daysBefore('2024-05-10'));
  expect(daysBefore('2024-05-01')).toEqual(['04-16', '04-23', '04-25']);
});

it('say how many working days are left', () => {
  const found = remindersOf(planOf([{ time: { due: '2024-05-11' } }]));
  expect(found.filter((one) => one.rule === rule).map((one) => one.workingDaysLeft)).toEqual([
    7, 3, 1,
  ]);
});

it('come as often as was chosen, for the plan and for one activity', () => {
  expect(daysBefore('2024-05-15', { daysBefore: [2] })).toEqual(['05-13']);
  expect(daysBefore('2024-05-15', { daysBefore: [] })).toEqual([]);
  expect(daysBefore('2024-05-15', { daysBefore: [1, 2, 1] })).toEqual(['05-13', '05-14']);
  const choices = { activities: [{ activity: 2, daysBefore: [5] }] };
  const time = { due: '2024-05-15' };
  const found = remindersOf(planOf([{ time }, { time }], choices));
  expect(
    daysOf(
      found.filter((one) => one.activity === 2),
      rule,
    ),
  ).toEqual(['05-08']);
  expect(
    daysOf(
      found.filter((one) => one.activity === 1),
      rule,
    ),
  ).toHaveLength(3);
});
