/** What holds for the reminders of any plan, with any choices and answers. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../src/calendar/day.ts';
import { findReminders, nextWakeAt, rangeOfDays } from '../../src/duty/find-reminders.ts';
import { reminders } from '../../src/reminders/index.ts';
import { calendar, planOf, remindersOf } from '../reminders/plan.ts';

const day = fc.integer({ min: 0, max: 400 }).map((by) => addDays('2024-01-01', by));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(
    ([on, hour, minute]) =>
      `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  );
const time = fc.oneof(
  fc.constant(null),
  fc.record({ due: fc.oneof(day, moment) }),
  fc.record({ start: day, due: day }),
  fc.record({ anchor: day }),
  fc.record({
    recurrence: fc.constantFrom(
      'hằng tuần trước thứ Sáu',
      'ngày 18 hằng tháng',
      'hằng ngày',
      'lúc nào đó',
    ),
  }),
);
const activity = fc.record({
  time,
  tasks: fc.array(
    fc.record({
      title: fc.constant('Phần việc'),
      time: fc.option(fc.record({ text: fc.constant('x'), due: day })),
    }),
    { maxLength: 2 },
  ),
});
const number = fc.integer({ min: 1, max: 3 });
const answer = fc.record({
  activity: number,
  task: fc.option(fc.integer({ min: 1, max: 2 })),
  kind: fc.constantFrom('done', 'working', 'obstacle', 'extended'),
  at: moment,
  due: day,
});
const clock = fc.constantFrom('06:00', '07:30', '08:00', '12:00', '17:30', '21:00');
const choices = fc.record({
  daysBefore: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
  overdueTimes: fc.integer({ min: 0, max: 10 }),
  hour: clock,
  startedAt: fc.option(moment),
});
const plans = fc
  .tuple(fc.array(activity, { maxLength: 3 }), choices, fc.array(answer, { maxLength: 4 }))
  .map(([activities, chosen, answers]) =>
    planOf(
      activities,
      chosen,
      answers.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    ),
  );

describe('of any plan', () => {
  it('nothing is due on a day off or outside the hours', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { at } of remindersOf(plan, '2023-01-01', '2026-01-01')) {
          expect(calendar.isWorkingDay(at.slice(0, 10)), at).toBe(true);
          expect(at.slice(11) >= '07:30' && at.slice(11) <= '17:30', at).toBe(true);
        }
      }),
    );
  });

  it('what is done is silent, whatever was said before', () => {
    fc.assert(
      fc.property(plans, number, moment, (plan, which, at) => {
        const last = { activity: which, task: null, kind: 'done', at, by: 'Bà Hoa' } as const;
        const rest = { unit: null, text: null, due: null, occurrence: null };
        const before = plan.answers.filter((one) => one.at < at);
        const time = plan.facts.activities[which - 1]?.time;
        const found = findReminders(
          reminders,
          { ...plan, answers: [...before, { ...last, ...rest }] },
          { after: at, until: '2027-01-01' },
          calendar,
        );
        const own = found.filter((one) => one.activity === which);
        expect(own.filter((one) => one.task !== null || time?.recurrence == null)).toEqual([]);
      }),
    );
  });

  it('nothing is reminded of more than ten times after one deadline', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const counts = new Map<string, number>();
        for (const one of remindersOf(plan, '2023-01-01', '2026-01-01').filter(
          ({ rule }) => rule === 'overdue',
        )) {
          const key = `${one.activity} ${String(one.task)} ${String(one.due)}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        for (const count of counts.values()) expect(count).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('a range in two parts has the reminders of the whole, in the order of time', () => {
    fc.assert(
      fc.property(plans, moment, (plan, middle) => {
        const find = (after: string, until: string) =>
          findReminders(reminders, plan, { after, until }, calendar);
        const whole = find('2023-06-01', '2026-01-01');
        expect([...find('2023-06-01', middle), ...find(middle, '2026-01-01')]).toEqual(whole);
        expect(whole.map(({ at }) => at)).toEqual(whole.map(({ at }) => at).toSorted());
      }),
    );
  });

  it('a duty is spoken of once a day', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const keys = remindersOf(plan, '2023-01-01', '2026-01-01').map(
          ({ at, activity, task }) => `${at} ${activity} ${String(task)}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('waking from one moment to the next passes over nothing', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const woken: string[] = [];
        let at = nextWakeAt(reminders, plan, '2023-01-01', calendar);
        while (at !== null) {
          woken.push(at);
          at = nextWakeAt(reminders, plan, at, calendar);
        }
        const all = findReminders(
          reminders,
          plan,
          rangeOfDays('2023-01-01', '2030-01-01'),
          calendar,
        );
        expect(woken).toEqual([...new Set(all.map((one) => one.at))]);
      }),
      { numRuns: 30 },
    );
  });
});
