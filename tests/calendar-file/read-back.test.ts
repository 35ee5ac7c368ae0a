/** The calendar file, opened by another library than the one that wrote it, fact by fact. */

import ICAL from 'ical.js';
import { expect, it } from 'vitest';

import { writeCalendar } from '../../src/calendar-file/write-calendar.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { listDeadlines } from '../../src/duty/deadlines.ts';
import { calendar, planOf, readPlan } from '../reminders/plan.ts';

const vi = createCliLocale('.', 'vi');
const atMs = Date.UTC(2024, 3, 1, 2, 3, 4);

/** What a phone makes of the file. */
function open(plan: ReturnType<typeof planOf>) {
  const deadlines = listDeadlines(plan, 'p1', calendar, vi);
  const text = new TextDecoder().decode(writeCalendar('Kế hoạch 18/5', deadlines, atMs));
  const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of file.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { file, events: file.getAllSubcomponents('vevent').map(readEvent) };
}

function readEvent(component: ICAL.Component) {
  const { uid, summary, description, startDate } = new ICAL.Event(component);
  const start = startDate.toJSDate();
  return {
    uid,
    summary,
    description,
    isWholeDay: startDate.isDate,
    start: startDate.toString(),
    /** As a moment, where it has an hour: the zone of the file counted in. */
    startsAt: startDate.isDate ? null : start.toISOString(),
    zone: startDate.isDate ? null : startDate.zone.tzid,
    alarms: component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
      const rings = startDate.clone();
      rings.isDate = false;
      rings.addDuration(trigger);
      return [String(alarm.getFirstPropertyValue('action')), rings.toString()];
    }),
  };
}

it('has what the plan says: titles, days, the hour and its zone, and when the phone rings', () => {
  const { file, events } = open(readPlan('dak-nong-2024'));
  expect(file.getFirstPropertyValue('x-wr-calname')).toBe('Kế hoạch 18/5');
  const office = 'chủ trì: Văn phòng Sở';
  const centre = 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN';
  const wholeDay = { isWholeDay: true, startsAt: null, zone: null };
  const rings = (...moments: string[]) => moments.map((moment) => ['DISPLAY', moment]);
  expect(events).toEqual([
    {
      uid: 'p1-2-0@vanthu',
      summary:
        'Hạn: Gửi văn bản đề nghị các Sở, Ban, ngành, địa phương treo băng rôn và tổ chức hoạt động…',
      description: `${office}\nhoàn thành trước ngày 10/5/2024`,
      ...wholeDay,
      start: '2024-05-10',
      alarms: rings('2024-05-09T08:00:00', '2024-05-10T08:00:00'),
    },
    {
      uid: 'p1-3-0@vanthu',
      summary:
        'Hạn: Phát hành Tập san khoa học và công nghệ; phát sóng chuyên mục “Khoa học, công nghệ và đời…',
      description: `chủ trì: ${centre}\nhoàn thành trước ngày 11/5/2024`,
      ...wholeDay,
      // A Saturday: the phone rings on Thursday and Friday.
      start: '2024-05-11',
      alarms: rings('2024-05-09T08:00:00', '2024-05-10T08:00:00'),
    },
    {
      uid: 'p1-4-0@vanthu',
      summary: 'Hạn: Treo băng rôn tại trụ sở cơ quan, đơn vị trực thuộc',
      description: `${office}, ${centre}\nhoàn thành trước ngày 15/5/2024`,
      ...wholeDay,
      start: '2024-05-15',
      alarms: rings('2024-05-14T08:00:00', '2024-05-15T08:00:00'),
    },
    {
      uid: 'p1-5-0@vanthu',
      summary: 'Tọa đàm kỷ niệm Ngày Khoa học và Công nghệ Việt Nam (18/5) năm 2024',
      description: `${office}\ndự kiến 01 buổi, bắt đầu lúc 08h00', ngày 17/5/2024 (thứ Sáu)`,
      isWholeDay: false,
      start: '2024-05-17T08:00:00',
      startsAt: '2024-05-17T01:00:00.000Z',
      zone: 'Asia/Ho_Chi_Minh',
      alarms: rings('2024-05-16T08:00:00', '2024-05-16T14:00:00', '2024-05-17T07:30:00'),
    },
  ]);
});

it('keeps what is written with the signs of the format', () => {
  const title = 'Họp; bàn “kinh phí”, \\ nhân sự: đợt 1\nvà đợt 2';
  const { events } = open(planOf([{ title, time: { due: '2024-05-15' } }]));
  expect(events[0]?.summary).toBe('Hạn: Họp; bàn “kinh phí”, \\ nhân sự: đợt 1 và đợt 2');
});
