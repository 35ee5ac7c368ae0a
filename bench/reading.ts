/** What reading costs: hostile texts of 5,000 characters, a paste of 200 lines, and the greatest message. */

import { type Known, type ReaderName, readers } from '../src/reading/reader.ts';

const known: Known = {
  today: '2026-04-20',
  year: 2026,
  units: [
    { name: 'Văn phòng Sở', shortForms: ['VP'] },
    { name: 'Phòng Văn hóa - Xã hội', shortForms: ['VHXH'] },
    { name: 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng', shortForms: ['TTKT'] },
  ],
};
const names = Object.keys(readers) as ReaderName[];

/** What is repeated to the length of a text. */
const hostile = [
  ...['1,', 'a\n', 'a ', 'a. ', '- ', '1) ', '(', '“', '/', ': ', '; ', '\t', '|', ' - ', '12/5 '],
  ...['và ', ' và ', 'Phòng, ', 'VP, ', 'Các phòng, ', 'ngày ', 'trước ', '8h ', 'tại ', 'do VP '],
  ...[
    'Chủ trì: ',
    'Căn cứ Luật; ',
    'KH số 1/KH-A ',
    'Sở ',
    'việc 1 ',
    'a\u0301\u0302',
    '🎉',
    'Nơi nhận: ',
  ],
  ...[
    '1. a\n',
    '- VP\n',
    'Chủ trì: VP\n',
    'I. A\n',
    '12/5: a\n',
    'a\tb\n',
    'a|b|c\n',
    'Phòng A: b\n',
  ],
];
const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** A section as clerks paste it, of so many lines. */
const section = (lines: number): string =>
  Array.from({ length: lines / 4 }, (_, at) =>
    [
      `${at + 1}. Tuyên truyền về kết quả nghiên cứu tới người dân các thôn, bản (đợt ${at + 1})`,
      '- Chủ trì: Phòng Văn hóa - Xã hội; phối hợp: Trung tâm Thông tin, Kỹ thuật và Ứng dụng',
      `- Thời gian: từ ngày ${(at % 20) + 1}/5 đến ngày 28/5/2026`,
      '- Địa điểm: Nhà văn hóa thôn, hội trường tầng 2 trụ sở',
    ].join('\n'),
  ).join('\n');

const cost = (name: ReaderName, text: string): number => {
  const before = performance.now();
  readers[name](text, known);
  return performance.now() - before;
};
const best = (name: ReaderName, text: string): number =>
  Math.min(...[0, 1, 2].map(() => cost(name, text)));

/** @returns the worst of several texts, and which it was */
function worst(name: ReaderName, pieces: readonly string[], length: number, runs = best) {
  const all = pieces.map((piece) => ({ piece, ms: runs(name, fill(piece, length)) }));
  return all.reduce((top, one) => (one.ms > top.ms ? one : top));
}

for (const name of names) cost(name, section(200));
for (const name of names) {
  const { piece, ms } = worst(name, hostile, 5_000);
  const great = worst(
    name,
    process.argv.includes('--great') ? hostile : ['a\n', '1. a\n'],
    100_000,
    cost,
  );
  console.log(
    [
      name.padEnd(12),
      `5,000 hostile ${ms.toFixed(1)} ms (${JSON.stringify(piece)})`,
      `200 lines ${best(name, section(200)).toFixed(1)} ms`,
      `100,000 characters ${great.ms.toFixed(0)} ms (${JSON.stringify(great.piece)})`,
    ].join('   '),
  );
}
