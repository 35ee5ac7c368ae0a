/** Reminders after a deadline. */

import { expect, it } from 'vitest';

import { daysOf, planOf, remindersOf } from './plan.ts';

const rule = 'overdue';

it('come on each working day, ten times', () => {
  const found = remindersOf(planOf([{ time: { due: '2024-05-15' } }]));
  expect(daysOf(found, rule)).toEqual([
    ...['05-16', '05-17', '05-20', '05-21', '05-22'],
    ...['05-23', '05-24', '05-27', '05-28', '05-29'],
  ]);
  const late = found.filter((one) => one.rule === rule);
  expect(late.map(({ daysLate }) => daysLate).slice(0, 3)).toEqual([1, 2, 5]);
  expect(late.every(({ workingDaysLeft }) => workingDaysLeft === null)).toBe(true);
});

it('begin on the first working day after a deadline on a day off', () => {
  const found = remindersOf(planOf([{ time: { due: '2024-05-11' } }]));
  expect(daysOf(found, rule)[0]).toBe('05-13');
  expect(found.find((one) => one.rule === rule)?.daysLate).toBe(2);
});

it('come as often as was chosen', () => {
  const plan = planOf([{ time: { due: '2024-05-15' } }], { overdueTimes: 2 });
  expect(daysOf(remindersOf(plan), rule)).toEqual(['05-16', '05-17']);
  const none = planOf([{ time: { due: '2024-05-15' } }], { overdueTimes: 0 });
  expect(daysOf(remindersOf(none), rule)).toEqual([]);
});
