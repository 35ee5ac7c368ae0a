/** The calendar file: read back line by line, the same whatever zone the machine is set to. */

import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { writeCalendar } from '../../src/calendar-file/write-calendar.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { listDeadlines } from '../../src/duty/deadlines.ts';
import { calendar, planOf, readPlan } from '../reminders/plan.ts';

const vi = createCliLocale('.', 'vi');
const atMs = Date.UTC(2024, 3, 1, 2, 3, 4);
const write = (plan = readPlan('dak-nong-2024')) =>
  new TextDecoder().decode(
    writeCalendar('Kế hoạch', listDeadlines(plan, 'plan-1', calendar, vi), atMs),
  );

/** The unfolded lines of each event. @see RFC 5545, 3.1 */
function eventsOf(file: string): string[][] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return lines.flatMap((line, at) =>
    line === 'BEGIN:VEVENT' ? [lines.slice(at, lines.indexOf('END:VEVENT', at))] : [],
  );
}

describe('the calendar file of a plan', () => {
  const events = eventsOf(write());

  it('has each deadline on its day, and the seminar at its hour in Viet Nam', () => {
    expect(events.map((lines) => lines.find((line) => line.startsWith('DTSTART')))).toEqual([
      'DTSTART;VALUE=DATE:20240510',
      'DTSTART;VALUE=DATE:20240511',
      'DTSTART;VALUE=DATE:20240515',
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20240517T080000',
    ]);
    expect(events[2]).toContain(
      'SUMMARY:Hạn: Treo băng rôn tại trụ sở cơ quan\\, đơn vị trực thuộc',
    );
    expect(events[3]).toContain(
      'SUMMARY:Tọa đàm kỷ niệm Ngày Khoa học và Công nghệ Việt Nam (18/5) năm 2024',
    );
    expect(events[3]?.join('\n')).toContain('DESCRIPTION:chủ trì: Văn phòng Sở\\ndự kiến 01 buổi');
  });

  it('rings at eight on the last working day and the one before it, and in time before what begins then', () => {
    const triggers = events.map((lines) => lines.filter((line) => line.startsWith('TRIGGER')));
    expect(triggers).toEqual([
      ['TRIGGER;RELATED=START:-PT16H', 'TRIGGER;RELATED=START:PT8H'],
      // Saturday the 11th: on Thursday and on Friday.
      ['TRIGGER;RELATED=START:-P1DT16H', 'TRIGGER;RELATED=START:-PT16H'],
      ['TRIGGER;RELATED=START:-PT16H', 'TRIGGER;RELATED=START:PT8H'],
      [
        'TRIGGER;RELATED=START:-P1D',
        'TRIGGER;RELATED=START:-PT18H',
        'TRIGGER;RELATED=START:-PT30M',
      ],
    ]);
  });

  it('is made of lines that every reader takes', () => {
    const file = write();
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.match(/DTSTAMP:20240401T020304Z/g)).toHaveLength(4);
    expect(file).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh');
    expect(file).toContain('TZOFFSETTO:+0700');
  });

  it('replaces what a phone has of the same plan', () => {
    const idsOf = (file: string) =>
      eventsOf(file).map((lines) => lines.find((line) => line.startsWith('UID:')));
    expect(idsOf(write())).toEqual(['2', '3', '4', '5'].map((n) => `UID:plan-1-${n}-0@vanthu`));
  });
});

describe('the deadlines of a plan', () => {
  it('leave out what is done, and move with what is extended', () => {
    const due = { time: { due: '2024-05-15' } };
    const plan = planOf([due, due], {}, [
      { activity: 1, kind: 'done', at: '2024-05-01T09:00' },
      { activity: 2, kind: 'extended', at: '2024-05-01T09:00', due: '2024-05-20T16:30' },
    ]);
    expect(listDeadlines(plan, 'p', calendar, vi).map(({ id, on }) => [id, on])).toEqual([
      ['p-2-0', '2024-05-20T16:30'],
    ]);
  });

  it('have what recurs each time, and the end of an event', () => {
    const plan = planOf([
      {
        time: {
          text: 'x',
          recurrence: 'thứ Sáu hằng tuần',
          start: '2024-05-06',
          due: '2024-05-19',
        },
      },
      { time: { text: 'x', start: '2024-05-17T08:00', due: '2024-05-17T11:30' } },
    ]);
    const listed = listDeadlines(plan, 'p', calendar, vi);
    expect(listed.map(({ id, on, until }) => [id, on, until])).toEqual([
      ['p-1-0-2024-05-10', '2024-05-10', null],
      ['p-1-0-2024-05-17', '2024-05-17', null],
      ['p-2-0', '2024-05-17T08:00', '2024-05-17T11:30'],
    ]);
  });
});

it.each(['UTC', 'America/New_York'])('a machine set to %s writes the same file', (zone) => {
  const script = `
    import { writeCalendar } from './src/calendar-file/write-calendar.ts';
    const entry = { id: 'a', title: 'Tọa đàm', description: '', until: null, alarms: ['2024-05-16T08:00'] };
    const entries = [{ ...entry, on: '2024-05-17T08:00' }, { ...entry, on: '2024-05-17' }];
    process.stdout.write(writeCalendar('x', entries, ${atMs}));`;
  const file = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  const [event, day] = eventsOf(file);
  expect(event).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20240517T080000');
  expect(event).toContain('TRIGGER;RELATED=START:-P1D');
  expect(event).toContain('DTSTAMP:20240401T020304Z');
  expect(day).toContain('DTSTART;VALUE=DATE:20240517');
  expect(day).toContain('TRIGGER;RELATED=START:-PT16H');
});
