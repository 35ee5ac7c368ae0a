/** The words that relate dates, and what each does. */

import type { Mark } from './atom.ts';
import { foldText } from '../text/fold.ts';
import { says, type Token, tokenAt } from '../text/token.ts';

const periods = ['ngày', 'tuần', 'tháng', 'quý', 'quí', 'năm', 'thứ'];
const each = ['hằng', 'hàng', 'mỗi'].flatMap((word) => periods.map((unit) => `${word} ${unit}`));

/** Phrases by what they do; a phrase is words between spaces, and the longest one wins. */
const phrases: Readonly<Partial<Record<Mark, readonly string[]>>> = {
  before: ['trước'],
  until: [
    'đến hết thời hạn',
    'chậm nhất',
    'muộn nhất',
    'trễ nhất',
    'thời hạn',
    'hạn chót',
    'hạn cuối',
    'hạn',
    'hết',
    'không quá',
    'không muộn hơn',
    'không chậm hơn',
    'không trễ hơn',
    'không sau',
    'xong',
    'hoàn thành',
    'hoàn tất',
    'deadline',
  ],
  from: ['từ', 'bắt đầu từ', 'trở đi'],
  since: ['kể từ', 'tính từ'],
  to: ['đến', 'tới', 'đến hết', 'tới hết', 'cho đến', 'cho tới', 'đến hết thời điểm'],
  dash: ['→', '~'],
  comma: [',', ';'],
  and: ['và', '&'],
  or: ['hoặc', 'hay'],
  not: ['không', 'chưa', 'trừ', 'ngoại trừ'],
  anchor: [
    'trước , trong và sau',
    'trước , trong , sau',
    'trước , trong , và sau',
    'trước trong và sau',
    'trước - trong - sau',
    'trước , và sau',
    'trước và sau',
    'dịp',
    'nhân dịp',
    'quanh',
    'xung quanh',
  ],
  after: ['sau', 'ngay sau'],
  every: [...each, 'định kỳ', 'thường kỳ', 'lần / ngày', 'lần / tuần', 'lần / tháng', 'lần / năm'],
  vague: [
    'đầu',
    'giữa',
    'cuối',
    'nửa',
    'gần',
    'tuần',
    'tháng',
    'quý',
    'thượng',
    'trung tuần',
    'hạ tuần',
    'mùng',
    'mồng',
    'rằm',
    'âm',
    'âm lịch',
    'tết',
    'kém',
  ],
  timeless: [
    'thường xuyên',
    'liên tục',
    'đột xuất',
    'quanh năm',
    'theo quy định',
    'theo qui định',
    'theo kế hoạch',
    'theo tiến độ',
    'theo thông báo',
    'theo yêu cầu',
    'đúng quy định',
    'đúng thời hạn',
    'đúng thời gian',
    'đúng thời gian quy định',
    'đúng tiến độ',
    'đúng hạn',
    'kịp thời',
    'khi có yêu cầu',
    'khi phát sinh',
  ],
  filler: [
    'cuối ngày',
    'cuối buổi',
    'cuối giờ',
    'đầu giờ',
    'đầu buổi',
    'đúng',
    'dự kiến',
    'bắt đầu',
    'kết thúc',
    'khai mạc',
    'thực hiện',
    'diễn ra',
    'tổ chức',
    'triển khai',
    'thời gian',
    'thời điểm',
    'khoảng',
    'vào',
    'lúc',
    'trong',
    'suốt',
    'cả',
    'các',
    'buổi',
    'ngày',
    'hôm',
    'giờ',
    'phút',
    'là',
    'của',
    'được',
    'này',
    'nữa',
    'ít nhất',
    'sáng',
    'trưa',
    'chiều',
    'tối',
    'đêm',
    'năm',
  ],
};

interface Phrase {
  readonly words: readonly string[];
  readonly mark: Mark;
}

const phrasesByFirstWord = new Map<string, Phrase[]>();
for (const [mark, texts] of Object.entries(phrases)) {
  for (const text of texts) {
    const words = text.split(' ');
    const key = foldText(words[0] ?? '');
    const list = phrasesByFirstWord.get(key) ?? [];
    list.push({ words, mark: mark as Mark });
    list.sort((one, other) => other.words.length - one.words.length);
    phrasesByFirstWord.set(key, list);
  }
}

/** @returns what the longest phrase that begins at a token does, and how many tokens it takes */
export function matchPhrase(
  tokens: readonly Token[],
  at: number,
): { mark: Mark; length: number } | null {
  const candidates = phrasesByFirstWord.get(tokenAt(tokens, at).plain) ?? [];
  const found = candidates.find(({ words }) =>
    words.every((word, index) => says(tokenAt(tokens, at + index), word)),
  );
  return found === undefined ? null : { mark: found.mark, length: found.words.length };
}
