/** Words that are often misspelt are right. */

import { checkPattern } from './making/check-pattern.ts';

/** Words that are often misspelt are right. */
export const wordsMisspelt = checkPattern({
  id: 'words-misspelt',
  source: 'chính tả',
  standing: 'language',
  gravity: 'warning',
  pattern:
    /(?<!\p{L})(?:bất kíp|băng zôn|băng dôn|truyền truyền|sát nhập|bổ xung|chia xẻ|xúc tích|thăm quan học tập|tựu chung|công ghiệp|nghành|trao dồi|chuẩn đoán|đột suất|xuất xắc|sử lý|sử phạt|dữ gìn)(?!\p{L})/giu,
  mend: ([words]) => keepCase(words, right.get(words.toLowerCase()) ?? words),
});

const right: ReadonlyMap<string, string> = new Map([
  ['bất kíp', 'bắt kịp'],
  ['băng zôn', 'băng rôn'],
  ['băng dôn', 'băng rôn'],
  ['truyền truyền', 'tuyên truyền'],
  ['sát nhập', 'sáp nhập'],
  ['bổ xung', 'bổ sung'],
  ['chia xẻ', 'chia sẻ'],
  ['xúc tích', 'súc tích'],
  ['thăm quan học tập', 'tham quan học tập'],
  ['tựu chung', 'tựu trung'],
  ['công ghiệp', 'công nghiệp'],
  ['nghành', 'ngành'],
  ['trao dồi', 'trau dồi'],
  ['chuẩn đoán', 'chẩn đoán'],
  ['đột suất', 'đột xuất'],
  ['xuất xắc', 'xuất sắc'],
  ['sử lý', 'xử lý'],
  ['sử phạt', 'xử phạt'],
  ['dữ gìn', 'giữ gìn'],
]);

const keepCase = (from: string, to: string): string =>
  from === from.toUpperCase()
    ? to.toUpperCase()
    : /^\p{Lu}/u.test(from)
      ? to.slice(0, 1).toUpperCase() + to.slice(1)
      : to;
