import { describe, expect, it } from 'vitest';

import { readLocales } from '../../src/content/locales.ts';
import { createLocale } from '../../src/locale/locale.ts';
import { foldWord, readWords } from '../../src/locale/words.ts';

const locales = (readLocales('.').value ?? []).map(({ id, texts, messages }) => ({
  locale: createLocale(id, texts),
  ids: [...messages.keys()].filter((message) => message.startsWith('words-')),
}));

/** The lists that hold what was typed, over all languages: a person may mix them. */
function meaningsOf(text: string): string[] {
  const found = locales.flatMap(({ locale, ids }) =>
    ids.filter((id) => readWords(locale, id).includes(foldWord(text))),
  );
  return [...new Set(found)];
}

describe.each(locales)('the words of $locale.id', ({ locale, ids }) => {
  it('are many, and mean one thing in every language, with or without diacritics', () => {
    expect(ids.length).toBeGreaterThan(15);
    for (const id of ids) {
      const words = readWords(locale, id);
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect([word, ...meaningsOf(word)]).toEqual([word, id]);
    }
  });
});

describe('what somebody types', () => {
  it.each([
    ['Quay lại', 'words-back'],
    ['quay lai', 'words-back'],
    ['QUAY  LẠI.', 'words-back'],
    ['bo qua', 'words-skip'],
    ['Bỏ qua', 'words-skip'],
    ['xong!', 'words-done'],
    ['xoá', 'words-delete'],
    ['xóa', 'words-delete'],
    ['Sửa', 'words-edit'],
    ['sua', 'words-edit'],
    ['ok', 'words-yes'],
    ['back', 'words-back'],
    ['đúng', 'words-yes'],
    ['Dừng', 'words-stop'],
    ['dung', 'words-stop'],
    ['Khôi phục', ''],
    ['dùng', ''],
    ['Bỏ qua bước kiểm tra', ''],
    ['Xong việc in băng rôn', ''],
    ['', ''],
    ['...', ''],
  ])('“%s” means %s', (text, id) => {
    expect(meaningsOf(text).join()).toBe(id);
  });

  it('is compared without case, spare spaces and end marks', () => {
    expect(foldWord('  Giữ   nguyên!  ')).toBe('giu nguyen');
    expect(foldWord(' Giữ. ')).toBe('giữ');
    expect(foldWord('Giữ'.normalize('NFD'))).toBe('giữ'.normalize('NFC'));
  });
});
