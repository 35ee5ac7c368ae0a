import fc from 'fast-check';
import { expect, it } from 'vitest';

import { foldText } from '../../src/text/fold.ts';

it('drops diacritics and case, and turns đ into d', () => {
  expect(foldText('Đài Phát thanh và Truyền hình tỉnh Đắk Nông')).toBe(
    'dai phat thanh va truyen hinh tinh dak nong',
  );
  expect(foldText('Nguyễn Thị Thuở Ước Ỹ Ẫ')).toBe('nguyen thi thuo uoc y a');
});

it('makes no difference between composed and decomposed letters', () => {
  const letters = Array.from('àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ');
  for (const letter of letters) {
    const folded = foldText(letter);
    expect(folded).toMatch(/^[aeiouyd]$/);
    expect(foldText(letter.normalize('NFD'))).toBe(folded);
    expect(foldText(letter.toUpperCase())).toBe(folded);
  }
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
