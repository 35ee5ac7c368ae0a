import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, remarks, write } from './asking.ts';

describe('date', () => {
  it.each(['18/5', '18-5-2026', 'ngày 18 tháng 5', '18.5', 'thứ Hai 18/5'])(
    'reads “%s” as a day',
    (text) => {
      expect(answer('date', text)).toBe('2026-05-18');
    },
  );
  it('refuses what is no day', () => {
    expect(answer('date', '31/02')).toEqual({
      id: 'problem-day-not-in-calendar',
      args: { day: '31/02' },
    });
    expect(answer('date', 'trước 18/5')).toMatchObject({ id: 'problem-not-a-day' });
    expect(answer('date', 'sắp tới')).toMatchObject({ id: 'problem-not-a-day' });
  });
  it('doubts a day that is over unless such days are asked for', () => {
    expect(remarks('date', '19/4')).toEqual(['doubt-past']);
    expect(remarks('date', '19/4', { with: { past: true } })).toEqual([]);
    expect(remarks('date', '19/4/2025', { with: { past: true } })).toEqual(['doubt-outside-year']);
  });
  it('takes an offered day by its number', () => {
    const options = [{ value: '2026-05-18', label: '18/5/2026' }];
    expect(answer('date', '1', { options })).toBe('2026-05-18');
  });
  it('claims a day and nothing else', () => {
    expect(claims('date', '18/5')).toBe(true);
    expect(claims('date', 'tháng 5')).toBe(false);
    expect(claims('date', 'Mít tinh ngày 18/5')).toBe(false);
  });
  it('writes the day as the decree does', () => {
    expect(write('date', '2026-02-04')).toBe('04/02/2026');
    expect(write('date', null)).toBe('');
  });
  keepsPromises('date', {}, { year: null });
});
