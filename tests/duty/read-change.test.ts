/** What somebody wants changed, read from a message, and the plan after it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange } from '../../src/duty/change.ts';
import { readChange } from '../../src/duty/read-change.ts';
import { planOf, remindersOf } from '../reminders/plan.ts';

const context = {
  today: '2024-05-02',
  units: [
    { name: 'Văn phòng Sở', shortForms: ['Văn phòng', 'VP'] },
    { name: 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN', shortForms: ['Trung tâm'] },
  ],
};
const plan = planOf(
  [
    { time: { due: '2024-05-10' } },
    { time: { text: 'ngày 14/5', start: '2024-05-14', due: '2024-05-14' } },
    {
      time: { text: '08h00 ngày 17/5', start: '2024-05-17T08:00', due: '2024-05-17' },
      tasks: [
        { title: 'Bài 1', time: { text: 'trước 15/5', due: '2024-05-15' } },
        { title: 'Bài 2', time: { text: 'trước 15/5', due: '2024-05-15' } },
      ],
    },
  ],
  { activities: [{ activity: 3, daysBefore: [2] }] },
  [
    { activity: 1, kind: 'done', at: '2024-05-01T09:00' },
    { activity: 3, task: 2, kind: 'working', at: '2024-05-01T09:00' },
  ],
);
const read = (text: string) => readChange(text, plan, context);
const changeOf = (text: string) => {
  const reading = read(text);
  return reading?.ok === true ? reading.change : reading;
};
const problemOf = (text: string) => {
  const reading = read(text);
  return reading?.ok === false ? reading.problem : reading;
};

describe('a change in English', () => {
  it.each([
    ['change the deadline of item 1 to 12/5', 'time', 1],
    ['Move item 1 to 12/5', 'time', 1],
    ['deadline of item 1: 12/5', 'time', 1],
    ['give item 2 to Văn phòng', 'leads', 2],
    ['assign task 3.1 to VP', 'leads', 3],
    ['extend item 1 to 20/5', 'extend', 1],
    ['drop item 3', 'drop', 3],
    ['cancel activity 2', 'drop', 2],
    ['add item: Treo băng rôn - VP - trước 8/5', 'add', 4],
    ['Add a new task: Tọa đàm - 14/5', 'add', 4],
  ])('is read from “%s”', (text, kind, activity) => {
    expect(changeOf(text)).toMatchObject({ kind, activity });
  });
});

describe('a change of the time', () => {
  it.each([
    'đổi thời gian mục 1 thành 12/5',
    'Đổi hạn mục 1 sang 12/5',
    'doi han muc 1 thanh 12/5',
    'dời mục 1 sang 12/5',
    'hạn mục 1: 12/5',
    'thời hạn của mục số 1 là trước ngày 12/5',
  ])('is read from “%s” and stays a deadline', (text) => {
    expect(changeOf(text)).toMatchObject({
      ...{ kind: 'time', activity: 1, task: null },
      time: { start: null, due: '2024-05-12' },
    });
  });

  it('keeps an event an event', () => {
    expect(changeOf('đổi thời gian mục 2 thành 15/5')).toMatchObject({
      time: { start: '2024-05-15', due: '2024-05-15' },
    });
    expect(changeOf('chuyển lịch mục 3 sang 14h ngày 16/5')).toMatchObject({
      time: { start: '2024-05-16T14:00', due: '2024-05-16' },
    });
  });

  it('is doubted where a paper would come after its seminar, or the day is past', () => {
    expect(read('đổi hạn mục 3.1 thành 20/5')).toMatchObject({
      change: { activity: 3, task: 1 },
      doubts: [{ id: 'reminders-doubt-after-event', args: { day: '20/5/2024' } }],
    });
    expect(read('đổi hạn mục 1 thành 20/4')).toMatchObject({ doubts: [{ id: 'doubt-past' }] });
  });

  it('to a day that does not exist is a problem', () => {
    expect(problemOf('đổi hạn mục 1 thành 31/6')).toMatchObject({
      id: 'problem-day-not-in-calendar',
    });
  });

  it('moves the reminders', () => {
    const change = changeOf('đổi hạn mục 2 thành 24/5');
    if (change === null || !('kind' in change)) throw new Error('it is a change');
    const after = remindersOf(applyChange(plan, change)).filter(({ activity }) => activity === 2);
    expect(new Set(after.map(({ due }) => due))).toEqual(new Set(['2024-05-24']));
    expect(plan.facts.activities[1]?.time?.due).toBe('2024-05-14');
  });
});

describe('handing over', () => {
  it.each([
    ['giao mục 2 cho Văn phòng', ['Văn phòng Sở']],
    ['Giao mục 2 cho VP và Trung tâm', ['Văn phòng Sở', context.units[1]?.name]],
    ['phân công mục 2 cho Phòng Tài chính', ['Phòng Tài chính']],
    ['chuyển mục 2 cho Văn phòng Sở', ['Văn phòng Sở']],
  ])('is read from “%s”', (text, leads) => {
    expect(changeOf(text)).toEqual({ kind: 'leads', activity: 2, task: null, leads });
  });

  it('changes who is reminded', () => {
    const change = changeOf('giao mục 3.2 cho Trung tâm');
    if (change === null || !('kind' in change)) throw new Error('it is a change');
    expect(applyChange(plan, change).facts.activities[2]?.tasks[1]?.leads).toEqual([
      context.units[1]?.name,
    ]);
  });
});

describe('an extension', () => {
  it.each(['gia hạn mục 1 đến 20/5', 'xin gia hạn mục 1 đến hết ngày 20/5', 'lùi hạn mục 1 20/5'])(
    'is read from “%s”',
    (text) => {
      expect(changeOf(text)).toEqual({
        kind: 'extend',
        activity: 1,
        task: null,
        due: '2024-05-20',
      });
    },
  );

  it.each([
    ['gia hạn mục 1 đến 20/4', 'reminders-problem-past'],
    ['gia hạn mục 1 đến 09/5', 'reminders-problem-not-later'],
    ['gia hạn mục 1 đến 10/5', 'reminders-problem-not-later'],
    ['gia hạn mục 1 đến khi xong', 'reminders-problem-no-date'],
    ['gia hạn mục 1 đến 32/5', 'problem-day-not-in-calendar'],
    ['gia hạn mục 9 đến 20/5', 'reminders-problem-no-such'],
    ['gia hạn mục 3.9 đến 20/5', 'reminders-problem-no-such'],
  ])('that cannot be is refused: “%s”', (text, id) => {
    expect(problemOf(text)).toMatchObject({ id });
  });

  it('leaves the plan as it is', () => {
    const change = changeOf('gia hạn mục 1 đến 20/5');
    if (change === null || !('kind' in change)) throw new Error('it is a change');
    expect(applyChange(plan, change)).toBe(plan);
  });
});

describe('dropping', () => {
  it('an activity moves up what stands behind it, with answers and choices', () => {
    const after = applyChange(plan, { kind: 'drop', activity: 1, task: null });
    expect(changeOf('bỏ mục 1')).toEqual({ kind: 'drop', activity: 1, task: null });
    expect(after.facts.activities.map(({ title }) => title)).toEqual(['Việc 2', 'Việc 3']);
    expect(after.answers.map(({ activity, task }) => [activity, task])).toEqual([[2, 2]]);
    expect(after.choices.activities).toMatchObject([{ activity: 2, daysBefore: [2] }]);
  });

  it('a task moves up the tasks behind it', () => {
    const after = applyChange(plan, { kind: 'drop', activity: 3, task: 1 });
    expect(changeOf('xóa mục 3.1')).toEqual({ kind: 'drop', activity: 3, task: 1 });
    expect(after.facts.activities[2]?.tasks.map(({ title }) => title)).toEqual(['Bài 2']);
    expect(after.answers.map(({ activity, task }) => [activity, task])).toEqual([
      [1, null],
      [3, 1],
    ]);
  });
});

describe('a message that asks for no change', () => {
  it.each(['xong', 'mục 3', 'mục 3 đã xong', 'thời gian mục 3?', 'giao ban lúc 8h', '', 'bỏ mục'])(
    'is none: “%s”',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('never fails', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        'đổi',
        'hạn',
        'mục',
        'giao',
        'gia hạn',
        '1',
        '3.2',
        'cho',
        'đến',
        'thành',
        '12/5',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(() => read(words.join(' '))).not.toThrow();
      }),
    );
  });
});
