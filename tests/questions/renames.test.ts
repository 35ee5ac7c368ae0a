import { describe, expect, it } from 'vitest';

import { questions } from '../../src/questions/index.ts';
import { answer, claims } from './asking.ts';

const settings = { known: ['Nội dung thực hiện', 'Kinh phí'] };

describe('renames', () => {
  it('gives known names others, a line each, whatever their case and marks', () => {
    expect(
      answer('renames', 'nội dung thực hiện = Các hoạt động\nKINH PHI = Nguồn kinh phí', {
        with: settings,
      }),
    ).toEqual([
      { section: 'Nội dung thực hiện', name: 'Các hoạt động' },
      { section: 'Kinh phí', name: 'Nguồn kinh phí' },
    ]);
  });
  it('refuses a name that is not known, and one without another', () => {
    for (const typed of ['Mục lạ = Tên', 'Kinh phí =', 'Kinh phí'])
      expect(answer('renames', typed, { with: settings })).toMatchObject({ id: 'problem-rename' });
  });
  it('claims what has an equals sign, and writes what it reads', () => {
    expect(claims('renames', 'Kinh phí = Nguồn', { with: settings })).toBe(true);
    expect(claims('renames', 'Kinh phí', { with: settings })).toBe(false);
    const list = [{ section: 'Kinh phí', name: 'Nguồn' }];
    expect(questions.renames.write(list, settings)).toBe('Kinh phí = Nguồn');
  });
});
