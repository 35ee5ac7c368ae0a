/** How the duties of a plan stand at a moment. */

import { expect, it } from 'vitest';

import { listProgress } from '../../src/duty/progress.ts';
import { calendar, planOf } from '../reminders/plan.ts';

const due = (day: string) => ({ time: { due: day } });
const statesOf = (plan: ReturnType<typeof planOf>, now: string) =>
  listProgress(plan, now, calendar).map(({ state }) => state);

it('a duty is ahead until its day is over, then late, and done from the moment of the answer', () => {
  const plan = planOf([due('2024-05-10')], {}, [
    { activity: 1, kind: 'done', at: '2024-05-13T09:00' },
  ]);
  expect(statesOf(plan, '2024-05-10T23:59')).toEqual(['ahead']);
  expect(statesOf(plan, '2024-05-11T00:00')).toEqual(['late']);
  expect(statesOf(plan, '2024-05-13T08:59')).toEqual(['late']);
  expect(statesOf(plan, '2024-05-13T09:00')).toEqual(['done']);
});

it('a new deadline counts instead of that of the plan', () => {
  const plan = planOf([due('2024-05-10')], {}, [
    { activity: 1, kind: 'extended', at: '2024-05-13T09:00', due: '2024-05-20' },
  ]);
  expect(statesOf(plan, '2024-05-13T08:00')).toEqual(['late']);
  expect(statesOf(plan, '2024-05-13T09:00')).toEqual(['ahead']);
  expect(listProgress(plan, '2024-05-13T09:00', calendar)[0]?.workingDaysLeft).toBe(5);
});

it('what names no day is undated, whatever is said of it but that it is done', () => {
  const plan = planOf([{ time: { anchor: '2024-05-18' } }, { time: null }], {}, [
    { activity: 1, kind: 'working', at: '2024-05-13T09:00' },
    { activity: 2, kind: 'done', at: '2024-05-13T09:00' },
  ]);
  expect(statesOf(plan, '2024-05-20T08:00')).toEqual(['undated', 'done']);
});

it('what recurs has its days, stands by the next that is open, and is late after the last', () => {
  const weekly = {
    time: { recurrence: 'thứ Sáu hằng tuần', start: '2024-05-06', due: '2024-05-24' },
  };
  const plan = planOf([weekly], {}, [{ activity: 1, kind: 'done', at: '2024-05-09T09:00' }]);
  const [one] = listProgress(plan, '2024-05-13T08:00', calendar);
  expect(one).toMatchObject({ state: 'ahead', due: '2024-05-17' });
  expect(one?.days).toEqual([
    { on: '2024-05-10', isDone: true },
    { on: '2024-05-17', isDone: false },
    { on: '2024-05-24', isDone: false },
  ]);
  expect(statesOf(plan, '2024-05-25T08:00')).toEqual(['late']);
});
