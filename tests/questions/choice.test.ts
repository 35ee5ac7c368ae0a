import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, offered } from './asking.ts';

const options = offered('Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Phòng Kế hoạch');

describe('choice', () => {
  it.each(['2', '2.', '(2)', '[2]', 'số 2', 'câu 2'])('takes “%s” for the second', (text) => {
    expect(answer('choice', text, { options })).toBe('value 2');
  });
  it.each(['Văn phòng Sở', 'van phong so', 'VĂN PHÒNG SỞ.', '“Văn phòng Sở”', 'văn p', 'value 1'])(
    'takes “%s” for the first',
    (text) => {
      expect(answer('choice', text, { options })).toBe('value 1');
    },
  );
  it('gives the value of the option untouched', () => {
    const value = { name: 'A', parts: [1, null] };
    expect(answer('choice', '1', { options: [{ value, label: 'A' }] })).toBe(value);
  });
  it('asks again when several begin so', () => {
    expect(answer('choice', 'phong', { options })).toEqual({
      id: 'problem-option-ambiguous',
      args: { options: 'Phòng Quản lý Khoa học; Phòng Kế hoạch' },
    });
  });
  it('tells apart what differs in diacritics only', () => {
    const twins = offered('Ban', 'Bàn');
    expect(answer('choice', 'Bàn', { options: twins })).toBe('value 2');
    expect(answer('choice', 'ban', { options: twins })).toMatchObject({
      id: 'problem-option-ambiguous',
    });
  });
  it('refuses a number that is not offered, several numbers, and other words', () => {
    expect(answer('choice', '4', { options })).toEqual({
      id: 'problem-option-out-of-range',
      args: { number: 4, count: 3 },
    });
    expect(answer('choice', '1,2', { options })).toEqual({ id: 'problem-one-option', args: {} });
    expect(answer('choice', 'Thanh tra', { options })).toEqual({
      id: 'problem-option-unknown',
      args: { text: 'Thanh tra', count: 3 },
    });
  });
  it('takes own words where they are allowed, and then no beginnings of others', () => {
    const free = { options, with: { free: true } };
    expect(answer('choice', 'Thanh tra\nSở', free)).toBe('Thanh tra Sở');
    expect(answer('choice', 'Văn', free)).toBe('Văn');
    expect(answer('choice', 'van phong so', free)).toBe('value 1');
  });
  it('claims what names an option', () => {
    expect(claims('choice', 'van phong so', { options })).toBe(true);
    expect(claims('choice', 'Thanh tra', { options })).toBe(false);
    expect(claims('choice', 'Thanh tra', { options, with: { free: true } })).toBe(true);
  });
  keepsPromises(
    'choice',
    { options: offered('Một', 'Hai') },
    { options: offered('Một', 'Hai'), with: { free: true } },
    { with: { free: true } },
  );
});
