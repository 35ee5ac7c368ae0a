import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, write } from './asking.ts';

const year = { with: { min: 2000, max: 2100 } };

describe('number', () => {
  it.each(['2026', '2026.', 'năm 2026', 'Năm 2026 ạ', ' 2026 '])('reads “%s” as 2026', (text) => {
    expect(answer('number', text, year)).toBe(2026);
  });
  it.each([
    ['1.500', 1500],
    ['1.500.000 đồng', 1_500_000],
    ['khoảng 60 đại biểu', 60],
    ['03', 3],
  ])('reads “%s” as %d', (text, expected) => {
    expect(answer('number', text)).toBe(expected);
  });
  it('reads decimals with a comma where they are allowed', () => {
    expect(answer('number', '1,5', { with: { decimals: true } })).toBe(1.5);
    expect(answer('number', '1.234,5', { with: { decimals: true } })).toBe(1234.5);
    expect(answer('number', '1,5')).toEqual({ id: 'problem-number-not-whole', args: {} });
    expect(write('number', 1.5)).toBe('1,5');
  });
  it('keeps to its bounds', () => {
    expect(answer('number', '1999', year)).toEqual({
      id: 'problem-number-too-small',
      args: { min: 2000 },
    });
    expect(answer('number', '2101', year)).toEqual({
      id: 'problem-number-too-large',
      args: { max: 2100 },
    });
    expect(answer('number', '-3', { with: { min: -5 } })).toBe(-3);
  });
  it.each(['hai', '2026 hoặc 2027', '1.2.3', '9'.repeat(40), '{{ 1 }} {{ 2 }}'])(
    'finds no number in “%s”',
    (text) => {
      expect(answer('number', text)).toMatchObject({ id: 'problem-number' });
    },
  );
  it('takes an offered number by its place when it is out of bounds itself', () => {
    const options = [
      { value: 2027, label: '2027' },
      { value: 2026, label: '2026' },
    ];
    expect(answer('number', '2', { ...year, options })).toBe(2026);
    expect(answer('number', '2026', { ...year, options })).toBe(2026);
    expect(answer('number', '3', { ...year, options })).toMatchObject({
      id: 'problem-number-too-small',
    });
  });
  it('claims only what is a number within its bounds', () => {
    expect(claims('number', '2026', year)).toBe(true);
    expect(claims('number', '26', year)).toBe(false);
    expect(claims('number', 'năm 2026', year)).toBe(false);
  });
  keepsPromises('number', {}, { with: { decimals: true, min: -100 } });
});
