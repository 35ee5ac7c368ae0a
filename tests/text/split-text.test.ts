/** Long texts in several messages. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitText } from '../../src/text/split-text.ts';

const words = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a text', () => {
  it('that fits is one part, and an empty one is none', () => {
    expect(splitText('Chào anh/chị', 2000)).toEqual(['Chào anh/chị']);
    expect(splitText(' \n ', 2000)).toEqual([]);
  });

  it('is counted in NFC', () => {
    expect(splitText('ắ'.repeat(2000).normalize('NFD'), 2000)).toEqual(['ắ'.repeat(2000)]);
  });

  it.each([
    ['paragraphs', 'Một hai ba.\n\nBốn năm.\nSáu', ['Một hai ba.', 'Bốn năm.\nSáu']],
    ['lines', 'Một hai. Ba bốn\nNăm sáu bảy', ['Một hai. Ba bốn', 'Năm sáu bảy']],
    ['sentences', 'Một, hai, ba? Bốn năm sáu, bảy', ['Một, hai, ba?', 'Bốn năm sáu, bảy']],
    ['clauses', 'Một hai ba bốn; năm sáu bảy', ['Một hai ba bốn;', 'năm sáu bảy']],
    ['words', 'Một hai ba bốn năm sáu bảy', ['Một hai ba bốn năm', 'sáu bảy']],
    ['letters', 'ă'.repeat(25), ['ă'.repeat(20), 'ă'.repeat(5)]],
  ])('is cut between %s first', (_name, text, parts) => {
    expect(splitText(text, 20)).toEqual(parts);
  });

  it('is not cut at a date, a number or an abbreviation without a space', () => {
    expect(splitText('Hạn 15/5/2026, số 37/KH-SKHCN', 20)).toEqual([
      'Hạn 15/5/2026,',
      'số 37/KH-SKHCN',
    ]);
  });

  it('keeps a letter and its marks together', () => {
    expect(splitText('👩‍👩‍👧‍👦'.repeat(3), 12)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
  });

  it('loses nothing but space, and no part is too long or empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })),
        fc.constantFrom('\n\n', '\n', '. ', ' ', ', '),
        fc.integer({ min: 1, max: 60 }),
        (pieces, space, max) => {
          const text = pieces.join(space);
          const parts = splitText(text, max);
          expect(words(parts.join(''))).toBe(words(text.normalize('NFC')));
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(max);
            expect(part.trim()).toBe(part);
            expect(part).not.toBe('');
          }
        },
      ),
    );
  });

  it('is cut in time that grows with it', () => {
    const started = performance.now();
    expect(splitText('a '.repeat(100_000), 2000).length).toBe(100);
    expect(splitText('\n'.repeat(200_000) + 'a', 2000)).toEqual(['a']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
