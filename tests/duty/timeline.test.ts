/** A plan as a timeline: its words, its groups, its pictures. */

import { describe, expect, it } from 'vitest';

import { createCliLocale } from '../../src/cli/open-content.ts';
import { listProgress } from '../../src/duty/progress.ts';
import { countPictures, writeTimeline } from '../../src/duty/timeline.ts';
import { calendar, planOf, readPlan } from '../reminders/plan.ts';

const locale = createCliLocale('.', 'vi');

function timelineOf(plan: ReturnType<typeof planOf>, now: string, number = 1) {
  const progress = listProgress(plan, now, calendar);
  return writeTimeline({ title: 'Kế hoạch', progress, now }, number, locale);
}

describe('the timeline of a plan', () => {
  const plan = {
    ...readPlan('dak-nong-2024'),
    answers: planOf([], {}, [
      { activity: 2, kind: 'done', at: '2024-05-09T09:00' },
      { activity: 3, kind: 'obstacle', at: '2024-05-10T09:00' },
      { activity: 4, kind: 'working', at: '2024-05-10T09:00' },
    ]).answers,
  };
  const page = timelineOf(plan, '2024-05-13T08:00');

  it('says in words how each duty stands, under those who lead it', () => {
    const office = 'Văn phòng Sở';
    const centre = 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN';
    expect(page.groups.map(({ name, rows }) => [name, ...rows.map((row) => row.status)])).toEqual([
      [
        office,
        'trước, trong và sau ngày 18/5/2024',
        'đã xong ngày 09/5',
        '08h00 ngày 17/5, còn 4 ngày làm việc',
      ],
      [centre, 'quá hạn 2 ngày (hạn 11/5) · vướng mắc'],
      [`${office}, ${centre}`, 'hạn 15/5, còn 2 ngày làm việc · đang làm'],
    ]);
  });

  it('sums up, and spans the days that the plan names', () => {
    expect(page.summary).toBe('08h00 thứ Hai 13/5/2024: xong 1/5 mục, quá hạn 1');
    expect(page.today).toEqual({ on: '2024-05-13', label: 'Hôm nay 13/5' });
    expect(page.span).toEqual(['2024-05-10', '2024-05-18']);
    expect(page.foot).toBe('');
  });

  it('marks the day of an event that is today, and of one without a result', () => {
    const statusOn = (now: string) => timelineOf(plan, now).groups[0]?.rows[2]?.status;
    expect(statusOn('2024-05-17T07:00')).toBe('diễn ra hôm nay, 08h00');
    expect(statusOn('2024-05-20T07:00')).toBe('đã diễn ra 17/5, chưa báo kết quả');
  });

  it('draws from the first to the last day of what takes more than one', () => {
    const month = planOf([{ time: { start: '2024-05-01', due: '2024-05-31' } }]);
    const [row] = timelineOf(month, '2024-05-13T08:00').groups[0]?.rows ?? [];
    expect(row?.period).toEqual(['2024-05-01', '2024-05-31']);
    expect(row?.marks).toEqual([{ on: '2024-05-31', state: 'ahead' }]);
  });

  it('of a plan without days has no span', () => {
    const { span, groups } = timelineOf(planOf([{ time: null, leads: [] }]), '2024-05-13T08:00');
    expect(span).toBeNull();
    expect(groups).toMatchObject([{ name: 'Chưa ghi đơn vị chủ trì', rows: [{ marks: [] }] }]);
  });
});

describe('a plan that is too long for one picture', () => {
  const long = (count: number) =>
    planOf(Array.from({ length: count }, () => ({ time: { due: '2024-05-15' } })));
  const now = '2024-05-13T08:00';
  const count = (plan: ReturnType<typeof planOf>) =>
    countPictures(listProgress(plan, now, calendar));

  it('is drawn in several, each row once', () => {
    expect([count(long(10)), count(long(11)), count(long(20))]).toEqual([1, 2, 2]);
    const pages = [1, 2, 3].map((number) => timelineOf(long(25), now, number));
    const titles = pages.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ title }) => title)),
    );
    expect(titles).toEqual(Array.from({ length: 25 }, (_, at) => `${at + 1}. Việc ${at + 1}`));
    expect(pages.map(({ foot }) => foot)).toEqual(['Ảnh 1/3', 'Ảnh 2/3', 'Ảnh 3/3']);
    expect(pages[1]?.groups[0]?.name).toBe('Văn phòng Sở');
  });

  it('says on the last how much it leaves out', () => {
    expect(count(long(100))).toBe(4);
    expect(timelineOf(long(100), now, 3).foot).toBe('Ảnh 3/4');
    expect(timelineOf(long(100), now, 4).foot).toBe('Ảnh 4/4 · … và 60 mục nữa.');
  });
});
