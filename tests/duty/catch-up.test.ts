/** The late policy: what is said after the machine was away. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decideReminders,
  type DueReminder,
  nextDigestAt,
  nextSpeakingMoment,
} from '../../src/duty/catch-up.ts';
import type { ReminderPlan } from '../../src/duty/duties.ts';
import { reminders } from '../../src/reminders/index.ts';
import { calendar, planOf, type Sketch } from '../reminders/plan.ts';

const due = (day: string): Sketch => ({ time: { due: day } });
const decide = (plan: ReminderPlan, lastRunAt: string, now: string) =>
  decideReminders(reminders, plan, { lastRunAt, now }, calendar);
const write = ({ activity, rule, isLate, workingDaysLeft, daysLate }: DueReminder) =>
  `${activity} ${rule} ${String(workingDaysLeft ?? daysLate)}${isLate ? ' late' : ''}`;

/** What is said at a moment, and what is folded into the digest. */
function said(plan: ReminderPlan, lastRunAt: string, now: string) {
  const decision = decide(plan, lastRunAt, now);
  if (decision.kind === 'wait') return decision.until;
  return { due: decision.due.map(write), folded: decision.folded.map(write) };
}

const two = planOf([due('2024-05-15'), due('2024-05-17')]);

describe('on waking', () => {
  it('in time, what is due is said and not marked', () => {
    expect(said(two, '2024-05-13T08:00', '2024-05-14T08:00')).toEqual({
      due: ['1 before-deadline 1', '2 before-deadline 3'],
      folded: [],
    });
    expect(said(two, '2024-05-13T08:00', '2024-05-14T08:30')).toMatchObject({
      due: ['1 before-deadline 1', '2 before-deadline 3'],
    });
  });

  it('hours later, it is said once and marked', () => {
    expect(said(two, '2024-05-13T08:00', '2024-05-14T10:00')).toEqual({
      due: ['1 before-deadline 1 late', '2 before-deadline 3 late'],
      folded: [],
    });
  });

  it('what was said is not said again', () => {
    expect(said(two, '2024-05-14T08:00', '2024-05-14T10:00')).toEqual({ due: [], folded: [] });
    // The clock was set back.
    expect(said(two, '2024-05-14T08:00', '2024-05-13T10:00')).toEqual({ due: [], folded: [] });
  });

  it('several reminders of one duty are one, of the latest', () => {
    expect(said(two, '2024-05-05T08:00', '2024-05-14T08:10')).toEqual({
      due: ['1 before-deadline 1', '2 before-deadline 3'],
      folded: [],
    });
  });

  it('what was missed by more than a day waits for the digest', () => {
    // Away from Monday to Thursday, when only item 1 had a reminder, on Tuesday.
    const plan = planOf([due('2024-05-17')], { daysBefore: [3] });
    expect(said(plan, '2024-05-13T07:00', '2024-05-15T08:01')).toEqual({
      due: [],
      folded: ['1 before-deadline 2 late'],
    });
    expect(said(plan, '2024-05-13T07:00', '2024-05-15T08:00')).toEqual({
      due: ['1 before-deadline 2 late'],
      folded: [],
    });
  });

  it('after the deadline, the rule for what is overdue speaks, once', () => {
    expect(said(two, '2024-05-10T08:00', '2024-05-20T09:00')).toEqual({
      due: ['1 overdue 5 late', '2 overdue 3 late'],
      folded: [],
    });
  });

  it('after a deadline that is not followed by reminders, the digest alone names it', () => {
    const plan = planOf([due('2024-05-15')], { overdueTimes: 0, hour: '17:00' });
    expect(said(plan, '2024-05-14T18:00', '2024-05-16T17:00')).toEqual({
      due: [],
      folded: ['1 on-the-day 1 late'],
    });
  });

  it('what was done or extended meanwhile is not said', () => {
    const answers = [
      { activity: 1, kind: 'done', at: '2024-05-14T09:00' },
      { activity: 2, kind: 'extended', at: '2024-05-14T09:00', due: '2024-05-31' },
    ];
    const plan = planOf([due('2024-05-15'), due('2024-05-17')], {}, answers);
    expect(said(plan, '2024-05-13T08:00', '2024-05-14T10:00')).toEqual({ due: [], folded: [] });
  });
});

describe('of what begins in the morning', () => {
  const start = '2024-05-17T08:00';
  const event = planOf([{ time: { start, due: '2024-05-17' } }, due('2024-05-17')]);

  it('it is said before the usual hour, and what else is due is not', () => {
    expect(said(event, '2024-05-16T14:00', '2024-05-17T07:30')).toEqual({
      due: ['1 on-the-day 0'],
      folded: [],
    });
    expect(said(event, '2024-05-16T14:00', '2024-05-17T07:29')).toBe('2024-05-17T07:30');
    expect(said(event, '2024-05-17T07:30', '2024-05-17T08:00')).toEqual({
      due: ['2 on-the-day 0'],
      folded: [],
    });
  });

  it('nothing is said once it has begun', () => {
    expect(said(event, '2024-05-16T14:00', '2024-05-17T08:10')).toEqual({
      due: ['2 on-the-day 0'],
      folded: ['1 on-the-day 0 late'],
    });
  });

  it('a night asleep does not put it off to the usual hour', () => {
    expect(said(event, '2024-05-16T08:00', '2024-05-16T22:00')).toBe('2024-05-17T07:30');
  });
});

describe('at night and on days off', () => {
  it.each([
    ['2024-05-10T18:00', '2024-05-13T08:00'],
    ['2024-05-11T09:00', '2024-05-13T08:00'],
    ['2024-05-13T02:00', '2024-05-13T08:00'],
    ['2024-05-13T07:45', '2024-05-13T08:00'],
    ['2024-04-29T09:00', '2024-05-02T08:00'],
  ])('of %s, it waits until %s', (now, until) => {
    expect(said(two, '2024-05-01T08:00', now)).toBe(until);
  });

  it('waits no longer than it must', () => {
    const moments = fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 23 }))
      .map(
        ([day, hour]) =>
          `2024-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:10`,
      );
    fc.assert(
      fc.property(moments, (moment) => {
        const next = nextSpeakingMoment(moment, two.choices, calendar);
        expect(next >= moment).toBe(true);
        expect(nextSpeakingMoment(next, two.choices, calendar)).toBe(next);
        expect(calendar.isWorkingDay(next.slice(0, 10))).toBe(true);
        expect(next.slice(11) >= '08:00' && next.slice(11) <= '17:30').toBe(true);
      }),
    );
  });

  it('the digest comes on the next working day', () => {
    const next = (after: string) => nextDigestAt(after, two.choices, calendar);
    expect(next('2024-05-10T07:00')).toBe('2024-05-10T08:00');
    expect(next('2024-05-10T08:00')).toBe('2024-05-13T08:00');
    expect(next('2024-05-11T07:00')).toBe('2024-05-13T08:00');
  });
});
