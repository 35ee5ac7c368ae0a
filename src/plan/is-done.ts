/** Tells what was done from what only says where, for whom, how big or how often: "12 băng rôn tại 9 thôn". */

import { isMark, type Token, tokenAt } from '../text/token.ts';
import { findClauses } from './find-clauses.ts';
import { isGoverned, isOfPlace } from './is-governed.ts';
import { type EndsAt, findLast, phraseSet } from '../text/phrase-set.ts';
import type { FoundFigure, Judged, PlacedFigure, Rule } from './placed-figure.ts';
import { kindOf } from './unit-kinds.ts';

/** @returns the figures that tell of what was done, in the order of the text */
export function keepDone(
  text: string,
  tokens: readonly Token[],
  found: readonly FoundFigure[],
): FoundFigure[] {
  if (found.length === 0) return [];
  const clauses = findClauses(text, tokens);
  const done: FoundFigure[] = [];
  let before: Judged | null = null;
  for (const one of found) {
    const { from, part } = clauses[one.first] ?? { from: 0, part: 0 };
    // What stands farther off says nothing of it, and texts of one clause without end stay quick.
    const least = one.first - farthest;
    const [clause, own] = [Math.max(from, least), Math.max(part, least)];
    const [kind, lead] = [kindOf(one.figure.unit ?? ''), findLead(tokens, one.first)];
    const placed: PlacedFigure = { ...one, tokens, kind, clause, part: own, lead, done, before };
    const rule: Rule | null = rules.find((says) => says(placed)) ?? null;
    if (rule === null) done.push(one);
    before = { ...one, kind, rule };
  }
  return done;
}

/** Most tokens between a figure and what governs it. */
const farthest = 40;

const isQuantifier = phraseSet([
  ...['khoảng', 'gần', 'hơn', 'chừng', 'ước', 'xấp xỉ', 'xấp', 'dưới', 'cả', 'tất', 'các', 'khắp'],
  ...['toàn', 'toàn bộ', 'toàn thể', 'hết', 'đủ', 'đúng', 'những'],
]);

function findLead(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  while (isQuantifier(tokens, at)) at -= 1;
  return at;
}

const leadsToSize = phraseSet(['dài', 'rộng', 'cao', 'sâu', 'khổ', 'trị giá', 'đơn giá', 'mức']);

/** "nhà 2 tầng", "dài 15 phút", "trị giá 5 triệu đồng" */
const isSize: Rule = ({ tokens, kind, lead }) => kind === 'size' || leadsToSize(tokens, lead);

const saysEach = phraseSet(['mỗi', 'từng', 'bình quân', 'trung bình']);
/** Without diacritics, "mỗi" before a number is "mời". */
const isEach: EndsAt = (tokens, at) =>
  saysEach(tokens, at) && !(tokenAt(tokens, at).lower === 'moi' && isNumber(tokens, at + 1));
const isNumber: EndsAt = (tokens, at) => tokenAt(tokens, at).kind === 'number';
const isInAll = phraseSet(['tổng', 'cộng']);

/** "mỗi thôn 2 băng rôn", "2 băng rôn/thôn" */
const isRate: Rule = ({ tokens, clause, first, end }) => {
  if (isMark(tokenAt(tokens, end), '/')) return tokenAt(tokens, end + 1).kind === 'word';
  const each = findLast(tokens, clause, first, isEach);
  if (each >= 0 && findLast(tokens, each, first, isInAll) < 0) return true;
  return isEach(tokens, end);
};

const leadsToOther = phraseSet([
  ...['giảm', 'vượt', 'thiếu', 'còn', 'còn lại', 'kế hoạch', 'chỉ tiêu', 'so với', 'thay vì'],
]);
const leadsToMore = phraseSet(['tăng', 'tăng thêm']);
const isThan = phraseSet(['so với']);
const isDenied = phraseSet(['chưa', 'không', 'thiếu']);
const isPlanned = phraseSet(['sẽ', 'dự kiến', 'dự định', 'phấn đấu']);
const isReal = phraseSet(['đã', 'mới', 'nhưng', 'thực tế', 'không chỉ', 'không gian', 'không khí']);
const isUndone = phraseSet(['chưa', 'không', 'bị']);

/** Without diacritics, "tăng" is "tặng" unless something is compared. */
const isMore: EndsAt = (tokens, at) =>
  leadsToMore(tokens, at) &&
  (!tokenAt(tokens, at).isPlain || findLast(tokens, at, at + 12, isThan) >= 0);

/** "còn thiếu 2 băng rôn", "sẽ treo 12 băng rôn", "tăng 3 tin bài" */
const isNotDone: Rule = ({ tokens, clause, part, first, lead, end }) => {
  if (leadsToOther(tokens, lead) || isMore(tokens, lead) || isUndone(tokens, end)) return true;
  const real = findLast(tokens, clause, first, isReal);
  return (
    findLast(tokens, part, first, isDenied) > real ||
    findLast(tokens, clause, first, isPlanned) > real
  );
};

const isOfWhole = phraseSet(['trong đó']);
const isMadeOf = phraseSet(['gồm', '(']);

/** "60 đại biểu, trong đó 20 đại biểu nữ" */
const isPart: Rule = ({ tokens, clause, first, figure, done }) => {
  if (findLast(tokens, clause, first, isOfWhole) >= 0) return true;
  const list = findLast(tokens, clause, first, isMadeOf);
  if (list < 0) return false;
  return done.some(
    (whole) => whole.first >= clause && whole.end <= list && whole.figure.unit === figure.unit,
  );
};

const isAnd = phraseSet(['và', 'cùng', '&', '+']);
const isComma = phraseSet([',']);

/** The schools of "tại 9 thôn và 3 trường học". */
const isJoined: Rule = ({ tokens, kind, first, lead, before }) => {
  if (before?.rule == null || before.kind !== kind) return false;
  if (before.end !== lead || before.end >= first) return false;
  const goesOn = kind !== 'thing' || before.rule === isNotDone;
  return isAnd(tokens, lead) || (goesOn && isComma(tokens, lead));
};

const rules: readonly Rule[] = [
  ...[isSize, isRate, isNotDone, isPart, isGoverned, isOfPlace, isJoined],
];
