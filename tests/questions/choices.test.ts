import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, offered, write } from './asking.ts';

const options = offered('Treo băng rôn, khẩu hiệu', 'Tuyên truyền', 'Treo cờ');
const free = { options, with: { free: true } };

describe('choices', () => {
  it.each([
    ['1,3', [1, 3]],
    ['1 3', [1, 3]],
    ['1-3', [1, 2, 3]],
    ['1 – 2', [1, 2]],
    ['3, 1 và 3', [3, 1]],
    ['1\n3', [1, 3]],
    ['tất cả', [1, 2, 3]],
    ['het', [1, 2, 3]],
    ['không', []],
    ['Không có', []],
  ])('takes “%s” for %j', (text, numbers) => {
    const values = numbers.map((number) => `value ${number}`);
    expect(answer('choices', text, { options })).toEqual(values);
    expect(answer('choices', text, free)).toEqual(values);
  });
  it('takes words of several, also words that have a comma', () => {
    expect(answer('choices', 'treo bang ron, khau hieu', { options })).toEqual(['value 1']);
    expect(answer('choices', 'treo cờ, tuyên truyền', { options })).toEqual(['value 3', 'value 2']);
    expect(answer('choices', 'treo c\n1', { options })).toEqual(['value 3', 'value 1']);
  });
  it('mixes own words, one a line, with offered answers where they are allowed', () => {
    expect(answer('choices', '- Mít tinh, diễu hành\n2\n* treo co', free)).toEqual([
      'Mít tinh, diễu hành',
      'value 2',
      'value 3',
    ]);
  });
  it('refuses what is not offered', () => {
    expect(answer('choices', '2,4', { options })).toEqual({
      id: 'problem-option-out-of-range',
      args: { number: 4, count: 3 },
    });
    expect(answer('choices', 'tuyên truyền, mít tinh', { options })).toEqual({
      id: 'problem-option-unknown',
      args: { text: 'mít tinh', count: 3 },
    });
    expect(answer('choices', 'treo', { options })).toMatchObject({
      id: 'problem-option-ambiguous',
    });
  });
  it('claims what it can read', () => {
    expect(claims('choices', '1,2', { options })).toBe(true);
    expect(claims('choices', 'mít tinh', { options })).toBe(false);
  });
  it('writes one a line', () => {
    expect(write('choices', ['Một', 2])).toBe('Một\n2');
  });
  keepsPromises('choices', { options }, free, { with: { free: true } });
});
