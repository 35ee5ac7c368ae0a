import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, offered, write } from './asking.ts';

describe('text', () => {
  it('is the words typed, on one line', () => {
    expect(answer('text', 'Treo băng rôn,\n khẩu hiệu')).toBe('Treo băng rôn, khẩu hiệu');
  });
  it('keeps Markdown, Liquid and emoji as they are', () => {
    expect(answer('text', '**đậm** {{ x }} 🎉')).toBe('**đậm** {{ x }} 🎉');
  });
  it('takes an offered answer by its number or its words', () => {
    const options = offered('Treo băng rôn', 'Tọa đàm');
    expect(answer('text', '2', { options })).toBe('value 2');
    expect(answer('text', 'toa dam', { options })).toBe('value 2');
    expect(answer('text', '3', { options })).toEqual({
      id: 'problem-option-out-of-range',
      args: { number: 3, count: 2 },
    });
  });
  it('takes a number as words where nothing is offered', () => {
    expect(answer('text', '3')).toBe('3');
  });
  it('is not longer than the flow allows', () => {
    expect(answer('text', 'Đắk Nông', { with: { maxLength: 8 } })).toBe('Đắk Nông');
    expect(answer('text', 'Đắk Nông 1', { with: { maxLength: 8 } })).toEqual({
      id: 'problem-text-too-long',
      args: { max: 8, length: 10 },
    });
  });
  it('claims anything', () => {
    expect(claims('text', 'Hội trường tầng 3')).toBe(true);
  });
  it('writes nothing for what is no text', () => {
    expect(write('text', null)).toBe('');
  });
  keepsPromises('text', {}, { options: [{ value: 'Một', label: 'Một' }] });
});
