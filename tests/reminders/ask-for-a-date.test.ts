/** What names only an anchor is asked about, once, and the units hear nothing. */

import { expect, it } from 'vitest';

import { planOf, remindersOf } from './plan.ts';

const anchored = { time: { text: 'trước, trong và sau ngày 18/5/2024', anchor: '2024-05-18' } };

it('asks the office once, fourteen working days before', () => {
  expect(remindersOf(planOf([anchored]))).toEqual([
    {
      at: '2024-04-26T08:00',
      rule: 'ask-for-a-date',
      audience: 'office',
      activity: 1,
      task: null,
      title: 'Việc 1',
      within: null,
      leads: ['Văn phòng Sở'],
      time: 'trước, trong và sau ngày 18/5/2024',
      due: null,
      beginsAt: null,
      workingDaysLeft: null,
      daysLate: null,
    },
  ]);
});

it('asks when reminders are turned on later than that', () => {
  const at = (startedAt: string) =>
    remindersOf(planOf([anchored], { startedAt })).map((one) => one.at);
  expect(at('2024-03-01T10:00')).toEqual(['2024-04-26T08:00']);
  expect(at('2024-05-06T08:00')).toEqual(['2024-05-06T08:00']);
  expect(at('2024-05-06T08:01')).toEqual(['2024-05-07T08:00']);
  expect(at('2024-05-10T15:00')).toEqual(['2024-05-13T08:00']);
  expect(at('2024-05-18T15:00')).toEqual([]);
});

it('is silent once there is a date, and the units are reminded of it', () => {
  const extended = { activity: 1, kind: 'extended', at: '2024-04-27T09:00', due: '2024-05-14' };
  const rules = remindersOf(planOf([anchored], {}, [extended])).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'ask-for-a-date')).toHaveLength(1);
  expect(rules.filter((rule) => rule === 'before-deadline')).toHaveLength(3);
  const early = { ...extended, at: '2024-04-01T09:00' };
  const after = remindersOf(planOf([anchored], {}, [early]));
  expect(after.every(({ audience }) => audience === 'units')).toBe(true);
});
