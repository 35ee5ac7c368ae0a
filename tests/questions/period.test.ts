import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, read, remarks, write } from './asking.ts';

describe('period', () => {
  it('reads a time as staff write it', () => {
    expect(answer('period', 'trước 15/5')).toEqual({
      text: 'trước ngày 15/5/2026',
      start: null,
      due: '2026-05-15',
      anchor: null,
      recurrence: null,
    });
  });
  it('says what cannot be', () => {
    expect(answer('period', 'trước 31/02')).toEqual({
      id: 'problem-day-not-in-calendar',
      args: { day: '31/02' },
    });
  });
  it('keeps what is no date as words, and says so', () => {
    expect(answer('period', 'thường xuyên')).toMatchObject({ text: 'thường xuyên', due: null });
    expect(remarks('period', 'thường xuyên')).toEqual(['note-no-reminder']);
  });
  it('doubts a time that is over unless such times are asked for', () => {
    expect(remarks('period', 'trước 15/3')).toEqual(['doubt-past']);
    expect(remarks('period', 'trước 15/3', { with: { past: true } })).toEqual([]);
  });
  it('doubts a weekday that is not that of its date', () => {
    expect(read('period', 'thứ Năm, 15/5')).toMatchObject({
      ok: true,
      doubts: [{ id: 'doubt-weekday', args: { written: 'thứ Năm', real: 'thứ Sáu' } }],
    });
  });
  it('claims what says a time and nothing else', () => {
    for (const text of ['trước 15/5', '8h ngày 15/5', 'tháng 5', 'thường xuyên', 'trước 31/02']) {
      expect(claims('period', text), text).toBe(true);
    }
    for (const text of ['Văn phòng Sở', 'Hội trường tầng 3', 'Mít tinh 18/5', '3', '60 đại biểu']) {
      expect(claims('period', text), text).toBe(false);
    }
  });
  it('writes the words of the time', () => {
    const time = { text: 'x', start: null, due: null, anchor: null, recurrence: null };
    expect(write('period', time)).toBe('x');
    expect(write('period', null)).toBe('');
  });
  keepsPromises('period', {}, { year: null });
});
