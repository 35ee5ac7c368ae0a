import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Known, type ReaderName, readers } from '../../src/reading/reader.ts';

const known: Known = {
  today: '2026-04-20',
  year: null,
  units: [
    { name: 'Văn phòng Sở', shortForms: ['VP'] },
    { name: 'Phòng Văn hóa - Xã hội', shortForms: ['VHXH'] },
    { name: 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng', shortForms: ['TTKT'] },
  ],
};
const names = Object.keys(readers) as ReaderName[];

/** What clerks and attackers type, to be put together in any order. */
const pieces = [
  ...[
    '1. ',
    'a) ',
    '- ',
    '+ ',
    '* ',
    'III. ',
    '(1) ',
    '1/',
    '\t',
    '|',
    '\n',
    '\n\n',
    ': ',
    '; ',
    ', ',
    '. ',
  ],
  ...[
    'Chủ trì: ',
    'Thời gian: ',
    'Nội dung:',
    'Thành phần:',
    'Phối hợp với ',
    'Giao ',
    'do VP ',
    'tại ',
    'ở ',
  ],
  ...[
    'trước 15/5',
    'từ 15/5 đến 31/2',
    '8h-25h',
    'hằng tuần',
    'việc 3 ',
    'bỏ việc cuối',
    'lùi tất cả 3 ngày',
  ],
  ...[
    'Căn cứ ',
    'Công văn số 1/AB-C ngày 31/02/2026 của ',
    'Nơi nhận:',
    'Lưu: VT',
    'KT. GIÁM ĐỐC',
    'Nguyễn Văn A',
  ],
  ...[
    '“',
    '”',
    '"',
    '(',
    ')',
    '[',
    '\u202e',
    '\u200b',
    'e\u0323\u0302',
    '👩‍👩‍👧',
    '\ud800',
    '\u0000',
    '<b>',
    '{{x}}',
    '$&',
  ],
  ...[
    'Treo băng rôn',
    'hoi thao',
    'Phòng Văn hóa',
    'UBND xã ',
    'sở khcn ',
    'kế hoạch 18/5',
    'xong rồi',
    '60 đại biểu',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe.each(names)('reading as %s', (name) => {
  it('takes any text without an error, and tells where each fact stands', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { facts, evidence } = readers[name](text, known);
        const count = text.split(/\r\n?|[\n\u2028\u2029\v\f]/u).length;
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        for (const { lines } of evidence)
          for (const line of lines) expect(line).toBeLessThanOrEqual(Math.max(count, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('reads composed and decomposed letters the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [one, other] = [text.normalize('NFC'), text.normalize('NFD')];
        expect(readers[name](other, known).facts).toEqual(readers[name](one, known).facts);
      }),
      { numRuns: 100 },
    );
  });

  it('costs no more than in proportion to the length, whatever is repeated', () => {
    const cost = (text: string): number => {
      const before = process.cpuUsage();
      readers[name](text, known);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const piece of pieces) {
      const repeated = (length: number) => piece.repeat(length / piece.length);
      cost(repeated(1_000));
      // A square of the length would take minutes here; the bound leaves room for a busy machine.
      expect(cost(repeated(20_000)), JSON.stringify(piece)).toBeLessThan(4_000);
    }
  });
});
