/** A new activity, read from one line as the dialogue of a plan reads it. */

import { describe, expect, it } from 'vitest';

import { readActivity } from '../../src/duty/read-activity.ts';

const context = {
  today: '2024-05-02',
  year: 2024,
  units: [
    { name: 'Văn phòng Sở', shortForms: ['VP'] },
    { name: 'Trung tâm Thông tin', shortForms: ['TTTT'] },
    { name: 'Phòng Kế hoạch - Tài chính', shortForms: [] },
  ],
};
const read = (line: string) => readActivity(line, context);
const activityOf = (line: string) => {
  const reading = read(line);
  if (!reading.ok) throw new Error(reading.problem.id);
  return reading.activity;
};

describe('a line', () => {
  it('has the title, who leads, who helps, when, and where', () => {
    const line =
      'Tọa đàm kỷ niệm - VP - TTTT - 08h00 ngày 17/5/2024 (thứ Sáu) - Hội trường (tầng 3)';
    expect(activityOf(line)).toMatchObject({
      title: 'Tọa đàm kỷ niệm',
      leads: ['Văn phòng Sở'],
      coordinators: ['Trung tâm Thông tin'],
      time: { start: '2024-05-17T08:00', due: '2024-05-17' },
      place: 'Hội trường (tầng 3)',
    });
  });

  it('has its parts in any order, and behind their labels', () => {
    expect(activityOf('Treo băng rôn - trước 15/5 - VP')).toMatchObject({
      leads: ['Văn phòng Sở'],
      time: { start: null, due: '2024-05-15' },
    });
    const labelled = 'Treo băng rôn - Phối hợp: VP - Chủ trì: TTTT - Thời hạn: trước 15/5';
    expect(activityOf(labelled)).toMatchObject({
      leads: ['Trung tâm Thông tin'],
      coordinators: ['Văn phòng Sở'],
      time: { due: '2024-05-15' },
    });
  });

  it('may be a title alone, or have a unit with a dash in its name', () => {
    expect(activityOf('Viết tin, bài')).toMatchObject({ leads: [], time: null, place: null });
    expect(activityOf('Dự toán - Phòng Kế hoạch - Tài chính - trước 15/5').leads).toEqual([
      'Phòng Kế hoạch - Tài chính',
    ]);
  });

  it('keeps what has no other place in its title', () => {
    expect(activityOf('Hội thi - tầng 3 - vòng 2').title).toBe('Hội thi - vòng 2');
  });

  it('with an impossible day, or without a title, is a problem', () => {
    expect(read('Treo băng rôn - VP - trước 31/6')).toMatchObject({
      problem: { id: 'problem-day-not-in-calendar' },
    });
    expect(read('…')).toMatchObject({ problem: { id: 'progress-no-title' } });
  });

  it('is doubted where the day is past, or the weekday another', () => {
    expect(read('Treo băng rôn - VP - trước 20/4')).toMatchObject({
      doubts: [{ id: 'doubt-past' }],
    });
    expect(read('Họp - VP - thứ Hai 17/5/2024')).toMatchObject({
      doubts: [{ id: 'doubt-weekday' }],
    });
  });
});
