import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPeriod, readPeriod } from '../../src/calendar/read-period.ts';
import { writeTime } from '../../src/calendar/write-time.ts';
import {
  deadlines,
  hours,
  months,
  points,
  problems,
  ranges,
  recurrences,
  wordsOnly,
} from './cases.ts';

const calendar = { today: '2026-04-20', year: 2026 };

const read = (text: string, on: { today: string; year: number | null } = calendar) => {
  const reading = readPeriod(text, on);
  if (!reading.ok) throw new Error(reading.problem.id);
  return reading;
};
const idsOf = (remarks: readonly { id: string }[]) => remarks.map(({ id }) => id);

describe('a time that staff write', () => {
  const dated = [...points, ...hours, ...deadlines, ...ranges, ...months];

  it.each(dated)('%s means %s', (typed, text, start, due) => {
    expect(read(typed).time).toEqual({ text, start, due, anchor: null, recurrence: null });
  });

  it.each(dated)('%s is written so that it reads the same again on another day', (typed) => {
    const { time } = read(typed);
    expect(read(time.text, { today: '2031-01-09', year: null }).time).toEqual(time);
  });

  it.each(dated)('%s is written short so that it means the same', (typed) => {
    const { start, due } = read(typed).time;
    const again = read(writeTime(read(typed).time), { today: '2031-01-09', year: null }).time;
    expect(again).toMatchObject({ start, due });
  });

  it.each(dated)('%s reads clearly as a time', (typed) => {
    expect(isPeriod(typed, calendar.today)).toBe(true);
  });

  it.each(recurrences)('“%s” recurs and has no date', (typed) => {
    const { time, notes } = read(typed);
    expect(time).toEqual({ text: typed, start: null, due: null, anchor: null, recurrence: typed });
    expect(idsOf(notes)).toEqual(['note-no-reminder']);
  });

  it.each([
    'trước, trong và sau ngày 18/5/2026',
    'Trước, trong và sau ngày 18/5',
    'trước trong và sau 18/5',
    'trước và sau ngày 18/5',
    'sau ngày 18/5',
    'nhân dịp 18/5',
  ])('“%s” hangs on a day and has no deadline', (typed) => {
    const { time, notes } = read(typed);
    expect(time).toMatchObject({ start: null, due: null, anchor: '2026-05-18', recurrence: null });
    expect(idsOf(notes)).toEqual(['note-no-deadline']);
  });

  it('keeps a start that has no end', () => {
    for (const typed of ['từ 15/5', 'từ 15/5 trở đi', 'kể từ ngày 15/5']) {
      expect(read(typed).time).toMatchObject({ start: '2026-05-15', due: null });
    }
  });
});

describe('words that hold no clear date', () => {
  it.each(wordsOnly)('“%s” stay words (%s)', (typed, note) => {
    const { time, notes, doubts } = read(typed);
    expect(time).toEqual({ text: typed, start: null, due: null, anchor: null, recurrence: null });
    expect(idsOf(notes)).toEqual([note]);
    expect(doubts).toEqual([]);
  });
});

describe('a date that cannot be', () => {
  it.each(problems)('“%s” is refused: %s', (typed, id, args) => {
    expect(readPeriod(typed, calendar)).toEqual({ ok: false, problem: { id, args } });
  });
});

describe('a year that is not written', () => {
  it("is the document's", () => {
    expect(read('trước 15/5', { today: '2026-11-02', year: 2027 }).time.due).toBe('2027-05-15');
  });
  it('is that of the next such day when the document has none', () => {
    const on = (today: string) => read('trước 15/5', { today, year: null }).time.due;
    expect(on('2026-05-15')).toBe('2026-05-15');
    expect(on('2026-05-16')).toBe('2027-05-15');
  });
  it('lets a range that has begun end in the same year', () => {
    const { time } = read('20/4 - 20/5', { today: '2026-05-02', year: null });
    expect(time).toMatchObject({ start: '2026-04-20', due: '2026-05-20' });
  });
  it('counts this month as the next May', () => {
    expect(read('tháng 5', { today: '2026-05-31', year: null }).time.due).toBe('2026-05-31');
    expect(read('tháng 5', { today: '2026-06-01', year: null }).time.due).toBe('2027-05-31');
  });
  it('waits for the next leap year on the 29th of February', () => {
    expect(read('29/2', { today: '2026-04-20', year: null }).time.due).toBe('2028-02-29');
  });
});

describe('what is worth a doubt', () => {
  it('is a weekday that is not that of the date, and the text is mended', () => {
    const { time, doubts } = read('8h ngày 15/5/2026 (thứ Năm)');
    expect(doubts).toEqual([
      { id: 'doubt-weekday', args: { written: 'thứ Năm', real: 'thứ Sáu', day: '15/5/2026' } },
    ]);
    expect(time.text).toBe('08h00 ngày 15/5/2026 (thứ Sáu)');
    expect(time.start).toBe('2026-05-15T08:00');
  });
  it('is a deadline, a day or an anchor before today', () => {
    for (const typed of ['trước 19/4', '19/4', 'trước, trong và sau ngày 19/4']) {
      expect(read(typed).doubts).toEqual([{ id: 'doubt-past', args: { day: '19/4/2026' } }]);
    }
    expect(read('20/4').doubts).toEqual([]);
    expect(read('10/4 - 20/4').doubts).toEqual([]);
  });
  it("is a day outside the document's year", () => {
    expect(read('trước 15/5/2027').doubts).toEqual([
      { id: 'doubt-outside-year', args: { day: '15/5/2027', year: 2026 } },
    ]);
    expect(read('trước 15/5/2027', { today: '2026-04-20', year: null }).doubts).toEqual([]);
  });
});

describe('a text with other words in it', () => {
  it('says what was understood', () => {
    const { time, notes } = read('Gửi về Văn phòng trước 15/5 để tổng hợp');
    expect(time.due).toBe('2026-05-15');
    expect(notes).toEqual([{ id: 'note-understood-as', args: { time: 'trước 15/5/2026' } }]);
  });
  it.each([
    'Treo băng rôn',
    'Văn phòng Sở',
    'Hội trường tầng 3',
    'Ngày hội 18/5',
    '15',
    'Sáng',
    '',
  ])('“%s” does not read clearly as a time', (text) => {
    expect(isPeriod(text, calendar.today)).toBe(false);
  });
  it.each(['trước 31/02', 'thường xuyên', 'cuối tháng 5', 'ngày 18', 'hằng tuần'])(
    '“%s” reads clearly as a time',
    (text) => {
      expect(isPeriod(text, calendar.today)).toBe(true);
    },
  );
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...['ngày', 'tháng', 'năm', 'trước', 'từ', 'đến', 'thứ', 'sáu', 'tuần', 'sau', 'quý', 'II'],
    ...['-', '/', '.', ',', ':', '(', ')', "'", 'h', 'giờ', 'sáng', 'mai', 'và', 'hết', 'hằng'],
    ...['18', '5', '2026', '31', '02', '8', '30', '99', '7', '🎉', '{{ x }}', '**', 'họp', 'cuối'],
  );
  const phrase = fc
    .array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 14 })
    .map((pairs) => pairs.flat().join(''));
  const text = fc.oneof(phrase, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  const year = fc.option(fc.integer({ min: 2020, max: 2030 }));

  it('is read without an error, and what comes back reads the same again', () => {
    fc.assert(
      fc.property(text, year, (typed, documentYear) => {
        const reading = readPeriod(typed, { today: '2026-04-20', year: documentYear });
        if (!reading.ok) return;
        const { time } = reading;
        if (time.start === null && time.due === null) return;
        expect(read(time.text, { today: '2026-04-20', year: documentYear }).time).toEqual(time);
      }),
      { numRuns: 3000 },
    );
  });

  it('of 5,000 characters is read at once', () => {
    for (const unit of [
      '1/',
      '18/5 - ',
      'trước ',
      'tháng 5, ',
      '(',
      '. ',
      'thứ ',
      '8h',
      'a1',
      '5,',
    ]) {
      const long = unit.repeat(5000).slice(0, 5000);
      const before = performance.now();
      readPeriod(long, calendar);
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
