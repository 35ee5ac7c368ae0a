/** Finds what is counted in a text: "11 tin, 2 phóng sự", "khoảng 60-70 đại biểu". */

import type { Item } from '../calendar/atom.ts';
import { scan } from '../calendar/scan.ts';
import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import {
  findClassified,
  findUnit,
  findUnitBefore,
  isBareClassifier,
  isMeasured,
} from './counted-units.ts';
import { keepDone } from './is-done.ts';
import { isLikelyName, isName } from './is-name.ts';
import type { FoundFigure } from './placed-figure.ts';
import {
  type FoundCount,
  multiply,
  mayCount,
  readCount,
  readCountInWords,
} from '../text/read-count.ts';
import type { Figure } from './result.ts';
import { wordSet } from '../text/word-set.ts';

/** A text whose figures and times are told apart. */
export interface ScannedText {
  readonly figures: readonly Figure[];
  /** What the rest of the text says of time. */
  readonly items: readonly Item[];
}

/**
 * Tells the figures of a text from its times; ordinals and the numbers of names are neither, and what
 * only says where, for whom or how big something was is no figure of what was done.
 *
 * @param text - without links and numbers of documents
 * @param today - `YYYY-MM-DD`, for "hôm qua"
 */
export function readFigures(text: string, today: string): ScannedText {
  const tokens = tokenise(text);
  const known = findKnown(tokens);
  const rest = blankOut(tokens, known);
  // Most of what is sent holds no number but its figures: nothing is left to be a time.
  const items = rest.some(mayBeTime) ? scan(rest, today) : [];
  const found = [...known, ...findOthers(rest, items)].sort((a, b) => a.first - b.first);
  return { figures: keepDone(text, tokens, found).map(({ figure }) => figure), items };
}

const isNear = wordSet(['qua', 'nay', 'trước']);

/** A time has a number in it, or is told from today. */
function mayBeTime(token: Token): boolean {
  return token.kind === 'number' || isNear(token);
}

/** @returns as many tokens, with a semicolon in place of each token that was read */
function blankOut(tokens: readonly Token[], found: readonly FoundFigure[]): Token[] {
  const rest = [...tokens];
  for (const { first, end } of found) {
    for (let at = first; at < end; at += 1) {
      const mark = { text: ';', lower: ';', plain: ';', isPlain: true, kind: 'mark' as const };
      rest[at] = { ...tokenAt(tokens, at), ...mark };
    }
  }
  return rest;
}

/** Numbers before a unit that is known: "10-12 tin" is no date. */
function findKnown(tokens: readonly Token[]): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = mayCount(tokenAt(tokens, at)) ? readKnown(tokens, at) : null;
    if (figure === null) continue;
    found.push(figure);
    at = figure.end - 1;
  }
  return found;
}

function readKnown(tokens: readonly Token[], at: number): FoundFigure | null {
  const found = readCount(tokens, at) ?? readCountInWords(tokens, at);
  if (found === null || isName(tokens, at, found)) return null;
  for (const count of [multiply(tokens, found), found]) {
    const unitAt = skipBrackets(tokens, count.end);
    const unit = findUnit(tokens, unitAt) ?? findClassified(tokens, unitAt);
    if (unit !== null) return makeFigure(tokens, at, count, unit.name, unit.end);
  }
  return null;
}

/** "03 (ba) kỷ niệm chương" */
function skipBrackets(tokens: readonly Token[], at: number): number {
  if (!isMark(tokenAt(tokens, at), '(')) return at;
  const inside = tokens.slice(at, at + 7).findIndex((token) => isMark(token, ')'));
  return inside < 0 ? at : at + inside + 1;
}

const saysAbout = wordSet(['khoảng', 'gần', 'hơn', 'chừng', 'ước', 'xỉ', 'dưới']);
const saysAbove = wordSet(['trên']);
/** The least number that "trên" makes one of about: below it, the word says where. */
const leastAbove = 20;

function makeFigure(
  tokens: readonly Token[],
  first: number,
  { count, max, hasThousandsComma }: FoundCount,
  unit: string | null,
  end: number,
): FoundFigure {
  const times = hasThousandsComma && (unit === null || !isMeasured(unit)) ? 1000 : 1;
  const before = tokenAt(tokens, first - 1);
  const isAbout = saysAbout(before) || (saysAbove(before) && count >= leastAbove);
  const most = max === null ? null : round(max * times);
  return { figure: { count: round(count * times), max: most, unit, isAbout }, first, end };
}

/** Millionths are finer than anybody writes, and binary is not. */
function round(count: number): number {
  return Math.round(count * 1e6) / 1e6;
}

/** Numbers before other words, where they are no dates. */
function findOthers(tokens: readonly Token[], items: readonly Item[]): FoundFigure[] {
  const times = items.filter((item, index) => isTime(items, item, index));
  const isOfTime = (at: number) => times.some(({ first, end }) => first <= at && at < end);
  const isAlone = tokens.filter(({ kind }) => kind !== 'mark').length === 1;
  const found: FoundFigure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokenAt(tokens, at).kind !== 'number' || isOfTime(at)) continue;
    const number = readCount(tokens, at);
    if (number === null || isName(tokens, at, number) || isLikelyName(tokens, at)) continue;
    const count = multiply(tokens, number);
    const end = endOfUnit(tokens, count.end, isOfTime);
    const unit = end > count.end ? nameUnit(tokens, at, count.end, end) : null;
    if (unit !== null || isAlone) found.push(makeFigure(tokens, at, count, unit, end));
    at = end - 1;
  }
  return found;
}

/** The street of "12 Lê Lợi". */
const isProper = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);

function isTime(items: readonly Item[], item: Item, index: number): boolean {
  if (item.kind === 'mark' || item.kind === 'unknown' || item.kind === 'neutral') return false;
  return item.kind !== 'day' || item.style !== 'bare' || item.hasWord || isJoined(items, index);
}

/** The `10` of "từ 10 đến 12/5". */
function isJoined(items: readonly Item[], index: number): boolean {
  const joint = items[index + 1];
  if (joint?.kind !== 'mark' || joint.mark === 'comma') return false;
  return items.slice(index + 1).find(({ kind }) => kind !== 'mark')?.kind === 'day';
}

/** Words that do not belong to a unit: what was done with it, where, for whom. */
const endsUnit = wordSet([
  ...['cho', 'tại', 'trên', 'theo', 'dự', 'tham', 'ở', 'của', 'với', 'do', 'để', 'về', 'được'],
  ...['đã', 'đang', 'sẽ', 'và', 'cùng', 'trong', 'từ', 'ngày', 'đến', 'tới', 'vào', 'nhằm', 'là'],
  ...['có', 'gồm', 'qua', 'bằng', 'thuộc', 'cả', 'khi', 'như', 'hoặc', 'hay', 'mỗi', 'tổng'],
  ...['đạt', 'phát', 'trao', 'tặng', 'bị', 'chưa', 'còn', 'nữa', 'này', 'đó', 'tháng', 'năm'],
]);

/** Most words of a unit that is not known. */
const maxUnitWords = 3;

function endOfUnit(tokens: readonly Token[], start: number, isOfTime: (at: number) => boolean) {
  let end = start;
  while (end < start + maxUnitWords) {
    const token = tokenAt(tokens, end);
    if (token.kind !== 'word' || endsUnit(token) || isOfTime(end)) break;
    end += 1;
  }
  return end;
}

/** @returns the words of a unit that is not known; null where they say not what is counted */
function nameUnit(tokens: readonly Token[], at: number, from: number, end: number): string | null {
  if (isProper(tokenAt(tokens, from))) return null;
  if (isBareClassifier(tokens, from, end)) return findUnitBefore(tokens, at);
  return tokens
    .slice(from, end)
    .map(({ text }) => text)
    .join(' ');
}
