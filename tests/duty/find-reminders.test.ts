/** The reminders of whole plans: answers, choices, hours, and what holds for any plan. */

import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { nextWakeAt } from '../../src/duty/find-reminders.ts';
import { reminders } from '../../src/reminders/index.ts';
import { calendar, daysOf, planOf, readPlan, remindersOf, type Sketch } from '../reminders/plan.ts';

const due = (day: string): Sketch => ({ time: { due: day } });

describe('the plan of a department in 2024', () => {
  it('has the reminders that a clerk counts out by hand', () => {
    const found = remindersOf(readPlan('dak-nong-2024'), '2024-04-20', '2024-05-17');
    expect(
      found.map(({ at, rule, activity, task }) => `${at} ${rule} ${activity} ${String(task)}`),
    ).toEqual([
      // Item 1 is "before, during and after 18/5": the office is asked.
      '2024-04-26T08:00 ask-for-a-date 1 null',
      // 10/5 less seven: 09, 08, 07, 06, Saturday 04 (worked), 03, 02.
      '2024-05-02T08:00 before-deadline 2 null',
      // 11/5 is a Saturday: as if it were 10/5.
      '2024-05-02T08:00 before-deadline 3 null',
      '2024-05-06T08:00 before-deadline 4 null',
      '2024-05-07T08:00 before-deadline 2 null',
      '2024-05-07T08:00 before-deadline 3 null',
      '2024-05-08T08:00 before-deadline 5 null',
      '2024-05-09T08:00 before-deadline 2 null',
      '2024-05-09T08:00 before-deadline 3 null',
      '2024-05-10T08:00 on-the-day 2 null',
      '2024-05-10T08:00 on-the-day 3 null',
      '2024-05-10T08:00 before-deadline 4 null',
      '2024-05-13T08:00 overdue 2 null',
      '2024-05-13T08:00 overdue 3 null',
      '2024-05-14T08:00 overdue 2 null',
      '2024-05-14T08:00 overdue 3 null',
      '2024-05-14T08:00 before-deadline 4 null',
      '2024-05-14T08:00 before-deadline 5 null',
      '2024-05-15T08:00 overdue 2 null',
      '2024-05-15T08:00 overdue 3 null',
      '2024-05-15T08:00 on-the-day 4 null',
      '2024-05-16T08:00 overdue 2 null',
      '2024-05-16T08:00 overdue 3 null',
      '2024-05-16T08:00 overdue 4 null',
      '2024-05-16T08:00 before-deadline 5 null',
      // The ceremony begins at eight: the afternoon before, and when the day's hours begin.
      '2024-05-16T14:00 on-the-day 5 null',
      '2024-05-17T07:30 on-the-day 5 null',
      '2024-05-17T08:00 overdue 2 null',
      '2024-05-17T08:00 overdue 3 null',
      '2024-05-17T08:00 overdue 4 null',
    ]);
  });
});

describe('a plan with papers for a seminar', () => {
  const found = remindersOf(readPlan('quang-ngai-2021'), '2021-01-01', '2021-12-31');

  it('reminds each unit of its own paper', () => {
    const papers = found.filter(({ activity, task }) => activity === 3 && task !== null);
    // 15/5/2021 is a Saturday; 30/4 was a Friday and 03/5 made up for the first of May.
    expect(daysOf(papers.filter(({ task }) => task === 4)).slice(0, 5)).toEqual([
      ...['05-05', '05-11', '05-13', '05-14', '05-17'],
    ]);
    expect(papers.find(({ task }) => task === 4)).toMatchObject({
      leads: ['Phòng Quản lý Khoa học'],
      within: 'Tọa đàm nội bộ về cải cách hành chính năm 2021',
      due: '2021-05-15',
    });
    expect(new Set(papers.map(({ task }) => task))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it('reminds of the last day of a range', () => {
    const range = found.filter(({ activity, rule }) => activity === 1 && rule === 'on-the-day');
    expect(range.map(({ at }) => at)).toEqual(['2021-06-30T08:00']);
  });
});

describe('an answer', () => {
  const plan = (...answers: Record<string, unknown>[]) =>
    planOf(
      [
        {
          ...due('2024-05-15'),
          tasks: [{ title: 'Bài 1', time: { text: 'trước 10/5', due: '2024-05-10' } }],
        },
        due('2024-05-15'),
      ],
      {},
      answers,
    );
  const about = (activity: number, task: number | null = null) => ({ activity, task });
  const of = (answers: Record<string, unknown>[], activity: number, task: number | null = null) =>
    daysOf(
      remindersOf(plan(...answers)).filter((one) => one.activity === activity && one.task === task),
    );

  it('“done” silences from its moment on', () => {
    const done = { ...about(2), kind: 'done', at: '2024-05-10T08:30' };
    expect(of([done], 2)).toEqual(['05-06', '05-10']);
    expect(of([done], 1)).toHaveLength(14);
    expect(of([{ ...done, at: '2024-05-10T08:00' }], 2)).toEqual(['05-06']);
  });

  it('“done” of an activity silences its tasks, that of a task only itself', () => {
    const at = '2024-05-03T09:00';
    expect(of([{ ...about(1), kind: 'done', at }], 1, 1)).toEqual(['05-02']);
    expect(of([{ ...about(1, 1), kind: 'done', at }], 1, 1)).toEqual(['05-02']);
    expect(of([{ ...about(1, 1), kind: 'done', at }], 1)).toHaveLength(14);
  });

  it('“working” and “obstacle” leave the reminders as they are', () => {
    const at = '2024-05-03T09:00';
    expect(of([{ ...about(2), kind: 'working', at }], 2)).toHaveLength(14);
    expect(of([{ ...about(2), kind: 'obstacle', at, text: 'mưa' }], 2)).toHaveLength(14);
  });

  it('“working” after “done” opens it again', () => {
    const answers = [
      { ...about(2), kind: 'done', at: '2024-05-07T09:00' },
      { ...about(2), kind: 'working', at: '2024-05-13T09:00' },
    ];
    expect(of(answers, 2).slice(0, 3)).toEqual(['05-06', '05-14', '05-15']);
  });

  it('“extended” puts another deadline in place from its moment on', () => {
    const extended = { ...about(2), kind: 'extended', at: '2024-05-14T09:00', due: '2024-05-24' };
    expect(of([extended], 2).slice(0, 8)).toEqual([
      ...['05-06', '05-10', '05-14', '05-15', '05-21', '05-23', '05-24', '05-27'],
    ]);
  });

  it('with a date gives reminders to what had none', () => {
    const text = planOf([{ time: { text: 'theo quy định' } }], {}, [
      { activity: 1, kind: 'extended', at: '2024-05-01T09:00', due: '2024-05-15' },
    ]);
    expect(remindersOf(text)).toHaveLength(14);
  });
});

describe('results in the plan', () => {
  const result = (on: string | null) => ({
    ...due('2024-05-15'),
    results: [{ text: '11 tin', on }],
  });

  it('silence an activity from their day on, or wholly where they name none', () => {
    expect(daysOf(remindersOf(planOf([result('2024-05-09')])))).toEqual(['05-06']);
    expect(remindersOf(planOf([result(null)]))).toEqual([]);
  });
});

describe('choices', () => {
  it('set the hour, kept within the hours when the bot may speak', () => {
    const at = (choices: Record<string, unknown>) =>
      remindersOf(planOf([due('2024-05-15')], choices))[0]?.at.slice(11);
    expect(at({ hour: '09:15' })).toBe('09:15');
    expect(at({ hour: '06:00' })).toBe('07:30');
    expect(at({ hour: '20:00' })).toBe('17:30');
    expect(at({ hour: '07:00', speaksFrom: '06:30' })).toBe('07:00');
  });

  it('start the reminders at a moment, that moment included', () => {
    const days = (startedAt: string) =>
      daysOf(remindersOf(planOf([due('2024-05-15')], { startedAt })));
    expect(days('2024-05-10T08:00')[0]).toBe('05-10');
    expect(days('2024-05-10T08:01')[0]).toBe('05-14');
  });

  it('are refused where they are none', () => {
    for (const choices of [
      { hour: '8h' },
      { daysBefore: [0] },
      { overdueTimes: 11 },
      { speaksFrom: '18:00' },
    ])
      expect(() => planOf([], choices)).toThrow(/Invalid|Too|HH:mm|speaksFrom/);
  });
});

describe('a deadline that no calendar has', () => {
  it('gives no reminders', () => {
    for (const day of ['2024-02-31', '2024-13-01', '2024-00-10', '2024-05-00'])
      expect(remindersOf(planOf([due(day)]))).toEqual([]);
  });
});

describe('the next moment to wake', () => {
  it('is that of the next reminder', () => {
    const plan = planOf([due('2024-05-15')]);
    const next = (after: string) => nextWakeAt(reminders, plan, after, calendar);
    expect(next('2024-01-01T00:00')).toBe('2024-05-06T08:00');
    expect(next('2024-05-06T07:59')).toBe('2024-05-06T08:00');
    expect(next('2024-05-06T08:00')).toBe('2024-05-10T08:00');
    expect(next('2024-05-29T08:00')).toBeNull();
  });
});

it.each(['UTC', 'America/New_York'])('a machine set to %s finds the same', (zone) => {
  const script = `
    import { readPlan, remindersOf } from './tests/reminders/plan.ts';
    console.log(JSON.stringify(remindersOf(readPlan('dak-nong-2024'))));`;
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  expect(JSON.parse(printed)).toEqual(remindersOf(readPlan('dak-nong-2024')));
});
