/** Tells figures of places, people and means that a preposition leads to: "tại 9 thôn", "do 3 chuyên gia". */

import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import { findUnit } from './counted-units.ts';
import type { PlacedFigure } from './placed-figure.ts';
import { findLast, phraseSet } from '../text/phrase-set.ts';

/** True where the word before a figure makes it a place, a person, or a means. */
export function isGoverned(figure: PlacedFigure): boolean {
  const { tokens, lead } = figure;
  const found = governors.find(([leads]) => leads(tokens, lead));
  return found?.[1](figure) ?? false;
}

const isWhere = ({ kind }: PlacedFigure): boolean => kind === 'place' || kind === 'carrier';

const governors: readonly (readonly [
  leads: (tokens: readonly Token[], at: number) => boolean,
  governs: (figure: PlacedFigure) => boolean,
])[] = [
  [
    phraseSet([
      ...['tại', 'ở', 'thuộc', 'do', 'bởi', 'theo', 'về', 'vào', 'giữa', 'ngoài', 'nhà', 'tòa'],
      ...['toà', 'qua', 'bằng'],
    ]),
    () => true,
  ],
  [phraseSet(['trong']), isInside],
  [phraseSet(['trên']), isUpon],
  [phraseSet(['cho', 'đến', 'tới']), isRecipient],
  [phraseSet(['với', 'cùng']), isCompanion],
  [phraseSet(['của']), isOwner],
  [phraseSet(['từ', 'gửi', 'giao', 'cấp', 'chỉ đạo', 'yêu cầu', 'đề nghị']), isWhere],
];

/** Without diacritics, "trong" before a thing is "trồng". */
function isInside({ tokens, kind }: PlacedFigure): boolean {
  return kind !== 'thing' || tokens.some(({ isPlain }) => !isPlain);
}

/** "trên 3 trang" says where, "trên 45 xã", "trên 1.000 lượt xem" say how many. */
function isUpon({ kind, figure, part, done }: PlacedFigure): boolean {
  if (kind === 'carrier') return true;
  if (figure.isAbout) return false;
  return kind === 'place' || done.some(({ first }) => first >= part);
}

const teaches = phraseSet([
  ...['tập huấn', 'bồi dưỡng', 'đào tạo', 'tuyên truyền', 'phổ biến', 'hướng dẫn', 'truyền thông'],
]);
const reaches = phraseSet(['lên', 'có', 'đạt', 'tổng']);

/** People who are taught are what was done; those who are given something are not. */
function isRecipient({ tokens, lead, clause, kind }: PlacedFigure): boolean {
  if (reaches(tokens, lead - 1)) return false;
  return kind !== 'people' || findLast(tokens, clause, lead, teaches) < 0;
}

const worksTogether = phraseSet([
  ...['phối hợp', 'làm việc', 'hợp tác', 'liên kết', 'ký kết', 'trao đổi', 'gặp', 'so', 'cùng'],
]);

/** "hội thảo với 60 đại biểu" says who came, "phối hợp với 5 đơn vị" who helped. */
function isCompanion(figure: PlacedFigure): boolean {
  const { tokens, lead, kind } = figure;
  if (isWhere(figure) || worksTogether(tokens, lead - 1)) return true;
  const unit = tokenise(figure.figure.unit ?? '');
  return kind === 'thing' && findUnit(unit, 0) === null;
}

const takesPart = phraseSet([
  ...['tham gia', 'tham dự', 'góp mặt', 'có mặt', 'hưởng ứng', 'quan tâm', 'theo dõi', 'của'],
]);

function isOwner({ tokens, lead, kind }: PlacedFigure): boolean {
  return kind !== 'people' || !takesPart(tokens, lead - 1);
}

const opensPlace = phraseSet([
  ...['tại', 'ở', 'trên', 'của', 'thuộc', 'trong', 'đến', 'tới', 'từ', 'do', 'cho', 'trước'],
  ...['ngoài', 'dọc', 'quanh', 'khắp'],
]);
const closesPlace = phraseSet([
  ...['có', 'gồm', 'treo', 'phát', 'trao', 'tặng', 'tổ chức', 'thu hút', 'tham gia', 'dự', 'đạt'],
  ...['được', 'đã', 'đăng', 'mở', 'với'],
]);
const isOfPeople = phraseSet([
  ...['dân', 'bộ', 'viên', 'biểu', 'diện', 'trưởng', 'bà con', 'loa', 'lãnh đạo'],
]);

/** The villages of "nhà văn hóa 9 thôn", "cán bộ 9 thôn", "12 băng rôn 9 thôn". */
export function isOfPlace(figure: PlacedFigure): boolean {
  const { tokens, first, lead, clause, before } = figure;
  if (!isWhere(figure)) return false;
  if (
    isOfPeople(tokens, lead) ||
    before?.end === (isMark(tokenAt(tokens, lead), '(') ? lead : lead + 1)
  )
    return true;
  const opening = findLast(tokens, clause, first, opensPlace);
  const isName = tokenAt(tokens, opening + 1).kind === 'number';
  return opening >= 0 && !isName && findLast(tokens, opening + 1, first, closesPlace) < 0;
}
