/** A new version of a plan: what was changed and answered since stays with what it is about. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Activity } from '../../src/plan/activity.ts';
import { renewPlan } from '../../src/duty/renew-plan.ts';
import { planOf, type Sketch } from '../reminders/plan.ts';

const activities = (...sketches: Sketch[]): readonly Activity[] =>
  planOf(sketches).facts.activities;
const banner = { title: 'Treo băng rôn', time: { due: '2024-05-08' } };
const seminar = {
  title: 'Tọa đàm',
  time: { due: '2024-05-15' },
  tasks: [
    { title: 'Gửi tham luận', time: null },
    { title: 'In tài liệu', time: null },
  ],
};
const report = { title: 'Báo cáo', time: { due: '2024-05-25' } };
const later = { text: 'trước 20/5', due: '2024-05-20' };
const number = (activity: number, task: number | null = null) => ({ activity, task });

describe('a new version', () => {
  it('holds where nothing was changed since, and numbers move with their titles', () => {
    const before = activities(banner, seminar);
    const drafted = activities(report, { ...seminar, leads: ['Trung tâm'] }, banner);
    const { activities: now, move, overruled } = renewPlan({ before, followed: before, drafted });
    expect(now).toEqual(drafted);
    expect(move(number(1))).toEqual(number(3));
    expect(move(number(2, 1))).toEqual(number(2, 1));
    expect(overruled).toEqual([]);
  });

  it('keeps a time, units and a drop of a chat where it leaves them as they were', () => {
    const before = activities(banner, seminar, report);
    const followed = activities(
      { ...banner, time: later },
      { ...seminar, leads: ['Trung tâm'], tasks: seminar.tasks.slice(1) },
    );
    const drafted = activities(report, banner, { ...seminar, place: 'Hội trường' });
    const { activities: now, move, overruled } = renewPlan({ before, followed, drafted });
    expect(
      now.map(({ title, time, leads, place, tasks }) => [
        title,
        time?.due,
        leads,
        place,
        tasks.map((task) => task.title),
      ]),
    ).toEqual([
      ['Treo băng rôn', '2024-05-20', ['Văn phòng Sở'], null, []],
      ['Tọa đàm', '2024-05-15', ['Trung tâm'], 'Hội trường', ['In tài liệu']],
    ]);
    expect(move(number(2, 1))).toEqual(number(2, 1));
    expect(overruled).toEqual([]);
  });

  it('keeps what was added in a chat, behind its own', () => {
    const before = activities(banner);
    const followed = activities(banner, seminar);
    const drafted = activities(report, banner);
    const { activities: now, move } = renewPlan({ before, followed, drafted });
    expect(now.map(({ title }) => title)).toEqual(['Báo cáo', 'Treo băng rôn', 'Tọa đàm']);
    expect(move(number(2, 2))).toEqual(number(3, 2));
    const taken = renewPlan({ before, followed, drafted: activities(banner, seminar) });
    expect(taken.activities).toHaveLength(2);
  });

  it('holds against a chat where both changed the same, and says so', () => {
    const before = activities(banner, report);
    const followed = activities({ ...banner, time: later });
    const drafted = activities(
      { ...banner, time: { due: '2024-05-10' } },
      { ...report, time: { due: '2024-05-28' } },
    );
    const { activities: now, overruled } = renewPlan({ before, followed, drafted });
    expect(now).toEqual(drafted);
    expect(overruled).toEqual(['Treo băng rôn', 'Báo cáo']);
  });

  it('has nothing to say of what it has not, or calls otherwise', () => {
    const before = activities(banner, seminar);
    const drafted = activities(
      { ...banner, title: 'Treo băng rôn, khẩu hiệu' },
      {
        ...seminar,
        tasks: [],
      },
    );
    const { move } = renewPlan({ before, followed: before, drafted });
    expect(move(number(1))).toBeNull();
    expect(move(number(2, 2))).toBeNull();
    expect(move(number(2))).toEqual(number(2));
    expect(move(number(9))).toBeNull();
  });

  it('tells things of the same title apart by their order', () => {
    const twice = activities(banner, { ...banner, time: later });
    const drafted = activities(report, banner, { ...banner, time: later });
    const { activities: now, move } = renewPlan({ before: twice, followed: twice, drafted });
    expect(now).toEqual(drafted);
    expect([move(number(1)), move(number(2))]).toEqual([number(2), number(3)]);
  });

  it('that is the same changes nothing, whatever a chat changed', () => {
    const sketch = fc.record({
      title: fc.constantFrom('Một', 'Hai', 'Ba', 'Bốn'),
      time: fc.constantFrom(null, later, { due: '2024-05-08' }),
      leads: fc.constantFrom([], ['Văn phòng Sở']),
    });
    fc.assert(
      fc.property(fc.array(sketch), fc.array(fc.nat()), (sketches, changes) => {
        const before = activities(...sketches);
        const followed = before
          .filter((_, at) => changes[at] !== 0)
          .map((one, at) => (changes[at] === 1 ? { ...one, leads: ['Trung tâm'] } : one));
        // Of the same titles nobody can say which one was dropped.
        fc.pre(new Set(sketches.map(({ title }) => title)).size === sketches.length);
        const { activities: now, move } = renewPlan({ before, followed, drafted: before });
        expect(now).toEqual(followed);
        followed.forEach((_, at) => {
          expect(move(number(at + 1))).toEqual(number(at + 1));
        });
      }),
    );
  });
});
