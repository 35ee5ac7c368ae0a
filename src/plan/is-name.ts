/** Tells numbers that are names ("lần 2", "ngày 17", "COVID-19") from numbers that count. */

import { isDash, isMark, numberIn, type Token, tokenAt } from '../text/token.ts';
import type { FoundCount } from '../text/read-count.ts';
import { wordSet } from '../text/word-set.ts';

/** Words whose number is a name: "tháng 5", "lần 2", "tầng 3". */
const leadsToName = wordSet([
  ...['ngày', 'tháng', 'năm', 'quý', 'tầng', 'khóa', 'khoá', 'điều', 'khoản', 'lần', 'đợt'],
  ...['kỳ', 'kì', 'mục', 'câu'],
]);

/** Words whose number is a name unless a known unit follows: "tổ 4", "Nghị quyết 57". */
const oftenLeadsToName = wordSet([
  ...['phòng', 'tổ', 'thôn', 'ấp', 'khu', 'phố', 'quận', 'phường', 'đường', 'cấp', 'nhóm', 'lớp'],
  ...['trang', 'chương', 'độ', 'hạng', 'án', 'quyết', 'định', 'hoạch', 'luật', 'thị', 'tư', 'văn'],
  ...['nghiệp', 'lộ', 'trường', 'cv', 'qđ', 'kh', 'nq', 'nđ', 'tt', 'iso', 'web', 'covid'],
]);

/** Words after which a number in words is none: "trong năm tin bài tăng". */
const forbidsWords = wordSet([
  ...['trong', 'hằng', 'hàng', 'mỗi', 'từng', 'mọi', 'cả', 'suốt', 'đầu', 'cuối', 'giữa'],
  ...['nhiều', 'các', 'những', 'qua', 'này', 'thứ'],
]);

const isNumberWord = wordSet(['số']);
const isSum = wordSet(['tổng', 'con']);
const isDayWord = wordSet(['ngày']);
const isEach = wordSet(['mỗi', 'hằng', 'hàng']);
const leadsToDay = wordSet(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm', 'từ', 'đến']);

/** True where a number, known unit behind it or not, is a name or a part of a code or a date. */
export function isName(tokens: readonly Token[], at: number, found: FoundCount): boolean {
  if (at === 0) return false;
  const [token, before] = [tokenAt(tokens, at), tokenAt(tokens, at - 1)];
  if (!token.isSpaced && isCodeBefore(before)) return true;
  if (token.kind === 'word') return forbidsWords(before);
  if (isNumberWord(before)) return !isSum(tokenAt(tokens, at - 2));
  if (isDayWord(before)) return !isEach(tokenAt(tokens, at - 2));
  return isDayBefore(tokens, at, found) || leadsToName(before) || isOrdinal(tokens, at - 1);
}

/** Without diacritics "thu 25 bài" is "thu", and "lần thu 3" is "thứ". */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  return lower === 'thứ' || (lower === 'thu' && leadsToName(tokenAt(tokens, at - 1)));
}

/** True where a number before words that are no known unit is none of those words. */
export function isLikelyName(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const before = tokenAt(tokens, findFirstOfList(tokens, at) - 1);
  if (oftenLeadsToName(before) || leadsToName(before)) return true;
  return isYear(token) || (token.text.length >= 7 && token.text.startsWith('0'));
}

const joins = wordSet([',', '-', 'và', 'đến']);

/** @returns the place of the `1` of "thôn 1, 2 và 3", where `at` is that of the `3` */
function findFirstOfList(tokens: readonly Token[], at: number): number {
  let first = at;
  while (joins(tokenAt(tokens, first - 1)) && tokenAt(tokens, first - 2).kind === 'number')
    first -= 2;
  return first;
}

function isCodeBefore(before: Token): boolean {
  if (before.kind !== 'mark') return true;
  return isDash(before) || isMark(before, '/', '.', ':', '_', '@', '#', '&');
}

/** The `5/5` of "sáng 5/5 học sinh …". */
function isDayBefore(tokens: readonly Token[], at: number, { count }: FoundCount): boolean {
  const isSlashed = isMark(tokenAt(tokens, at + 1), '/') && count <= 31;
  const before = tokenAt(tokens, at - 1);
  return isSlashed && leadsToDay(before);
}

function isYear(token: Token): boolean {
  const value = token.text.length === 4 ? (numberIn(token, 4) ?? 0) : 0;
  return value >= 1900 && value <= 2100;
}
