/** Times that are moved by days, to days that are worked. */

import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';
import { parse } from 'yaml';

import { holidayFileSchema } from '../../src/calendar/holiday-file.ts';
import { readPeriod } from '../../src/calendar/read-period.ts';
import { shiftTime } from '../../src/calendar/shift-time.ts';
import { createWorkCalendar } from '../../src/calendar/working-days.ts';

const holidays = holidayFileSchema.parse(parse(readFileSync('data/holidays.yaml', 'utf8')));
const calendar = createWorkCalendar(holidays);
const shift = (text: string, days: number) => {
  const read = readPeriod(text, { today: '2026-04-01', year: 2026 });
  if (!read.ok) throw new Error(text);
  return shiftTime(read.time, days, calendar);
};

it.each([
  ['hoàn thành trước ngày 12/5/2026', 1, 'hoàn thành trước ngày 13/5/2026', null, '2026-05-13'],
  // Thứ Bảy 16/5 và Chủ nhật 17/5 không làm việc.
  ['trước ngày 15/5/2026', 1, 'trước ngày 18/5/2026', null, '2026-05-18'],
  ['trước ngày 18/5/2026', -1, 'trước ngày 15/5/2026', null, '2026-05-15'],
  [
    '08h00 ngày 12/5/2026 (thứ Ba)',
    2,
    '08h00 ngày 14/5/2026 (thứ Năm)',
    '2026-05-14T08:00',
    '2026-05-14',
  ],
  [
    'từ ngày 11/5/2026 đến 13/5/2026',
    7,
    'từ ngày 18/5/2026 đến 20/5/2026',
    '2026-05-18',
    '2026-05-20',
  ],
])('%s by %i days is %s', (text, days, words, start, due) => {
  const moved = shift(text, days);
  expect([moved.text, moved.start, moved.due?.slice(0, 10)]).toEqual([words, start, due]);
});

it.each(['trước, trong và sau ngày 18/5', 'thường xuyên', 'khi có hướng dẫn'])(
  'what has no day of its own stays: %s',
  (text) => {
    expect(shift(text, 3)).toEqual(shift(text, 0));
  },
);
