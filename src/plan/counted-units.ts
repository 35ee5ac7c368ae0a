/** What results are counted in, so that "tin bài" and "tin, bài" are one unit. */

import { says, type Token, tokenAt, tokenise } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';

/** A unit found in a text: how it is written, and the token behind it. */
export interface FoundUnit {
  readonly name: string;
  readonly end: number;
}

/** By the way they are written first; other spellings stand behind it. */
const units: readonly (readonly string[])[] = [
  ['tin, bài', 'tin bài', 'tin và bài', 'tin / bài', 'tin - bài', 'bài, tin', 'tin; bài'],
  ['băng rôn', 'băng - rôn', 'băng zôn', 'băng zon', 'băng ron'],
  ['băng rôn, khẩu hiệu', 'băng rôn khẩu hiệu', 'băng - rôn, khẩu hiệu', 'băng zôn, khẩu hiệu'],
  ['pano', 'pa nô', 'pa - nô', 'panô'],
  ['kỷ niệm chương', 'kỉ niệm chương'],
  ['tỷ đồng', 'tỉ đồng'],
  ['nghìn đồng', 'ngàn đồng'],
  ['triệu đồng', 'tr đồng', 'trđ'],
  ['đồng', 'vnđ', 'vnd'],
  ['video', 'video clip', 'clip'],
  ['tọa đàm', 'toạ đàm'],
  ['đại biểu', 'đb'],
  ['học sinh', 'hs'],
  ['sinh viên', 'sv'],
  ['buổi tọa đàm', 'buổi toạ đàm', 'cuộc tọa đàm', 'cuộc toạ đàm'],
  ...[
    ...['tin', 'bài', 'bài viết', 'bài báo', 'phóng sự', 'phim tài liệu', 'phim', 'bài phát thanh'],
    ...['chuyên mục', 'chuyên đề', 'chuyên trang', 'ấn phẩm', 'bản tin', 'tập san', 'infographic'],
    ...['banner', 'áp phích', 'khẩu hiệu', 'phướn', 'cờ phướn', 'cờ', 'tờ rơi', 'tờ gấp', 'ảnh'],
    ...['hình ảnh', 'người', 'lượt người', 'lượt', 'lượt xem', 'lượt truy cập'],
    ...['lượt khách', 'lượt nghe', 'lượt tiếp cận', 'lượt chia sẻ', 'lượt phát', 'lượt phát thanh'],
    ...['bà con', 'giáo viên', 'cán bộ', 'công chức', 'viên chức', 'người lao động'],
    ...['đoàn viên', 'hội viên', 'hộ', 'hộ dân', 'hộ gia đình', 'cá nhân', 'tập thể', 'đơn vị'],
    ...['cơ quan', 'doanh nghiệp', 'hợp tác xã', 'trường', 'trường học', 'xã', 'phường', 'thôn'],
    ...['khách', 'khách mời', 'chuyên gia', 'nhà khoa học', 'thí sinh', 'học viên', 'tác giả'],
    ...['tham luận', 'bài tham luận', 'báo cáo', 'ý kiến', 'bằng khen', 'giấy khen', 'giải'],
    ...['giải thưởng', 'suất quà', 'phần quà', 'sản phẩm', 'gian hàng', 'mô hình', 'đề tài'],
    ...['nhiệm vụ', 'dự án', 'sáng kiến', 'hồ sơ', 'bài thi', 'bài dự thi', 'tác phẩm', 'cuộc thi'],
    ...['hội thi', 'hội thảo', 'hội nghị', 'buổi', 'lớp', 'lớp tập huấn', 'cuộc', 'hoạt động'],
    ...['chương trình', 'điểm cầu', 'nhóm', 'đội', 'cuốn', 'quyển', 'tờ', 'giờ phát thanh'],
    ...[
      'giờ phát sóng',
      'phút phát thanh',
      'phút phát sóng',
      'phòng thí nghiệm',
      'văn bản',
      'lượt xe',
      'chuyến',
    ],
  ].map((name) => [name]),
];

interface Wording {
  readonly words: readonly string[];
  readonly name: string;
}

const byFirstWord = new Map<string, Wording[]>();
for (const spellings of units) {
  const [name = ''] = spellings;
  for (const spelling of spellings) {
    const words = tokenise(spelling);
    const key = tokenAt(words, 0).plain;
    const wordings = byFirstWord.get(key) ?? [];
    wordings.push({ words: words.map(({ lower }) => lower), name });
    wordings.sort((one, other) => other.words.length - one.words.length);
    byFirstWord.set(key, wordings);
  }
}

/** @returns the longest unit that is known and begins at a token, or null */
export function findUnit(tokens: readonly Token[], at: number): FoundUnit | null {
  if (tokenAt(tokens, at).text === '%') return { name: '%', end: at + 1 };
  for (const { words, name } of byFirstWord.get(tokenAt(tokens, at).plain) ?? []) {
    const isHere = words.every((word, index) => says(tokenAt(tokens, at + index), word));
    if (isHere) return { name, end: at + words.length };
  }
  return null;
}

const isClassifier = wordSet(['cái', 'chiếc', 'tấm', 'bức', 'câu', 'lá']);

/** @returns the unit behind a word for its pieces: "12 tấm băng rôn" */
export function findClassified(tokens: readonly Token[], at: number): FoundUnit | null {
  return isClassifier(tokenAt(tokens, at)) ? findUnit(tokens, at + 1) : null;
}

/** True for a word for pieces of what is named elsewhere. */
export const isBareClassifier = (tokens: readonly Token[], at: number, end: number): boolean =>
  end === at + 1 && isClassifier(tokenAt(tokens, at));

/** Most tokens of a unit. */
const longest = 5;

/** @returns the unit that ends before a token, perhaps with a colon behind it: "băng rôn: 12 cái" */
export function findUnitBefore(tokens: readonly Token[], at: number): string | null {
  const end = tokenAt(tokens, at - 1).text === ':' ? at - 1 : at;
  for (let from = Math.max(0, end - longest); from < end; from += 1) {
    const found = findUnit(tokens, from);
    if (found?.end === end) return found.name;
  }
  return null;
}

/** True for what is measured and so may have decimals; people and papers are counted. */
export function isMeasured(unit: string): boolean {
  return unit === '%' || /(?:^|\s)(?:đồng|km|ha|m2|tấn|kg|điểm)$/iu.test(unit);
}

/** True for what may be added up: per cents of different wholes may not. */
export function isAddable(unit: string): boolean {
  return unit !== '%' && unit !== 'điểm';
}
