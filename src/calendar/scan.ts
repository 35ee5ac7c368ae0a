/** Goes through a text once and names everything that bears on time. */

import type { Item } from './atom.ts';
import { scanDay } from './scan-day.ts';
import { scanHour } from './scan-hour.ts';
import { scanMonths } from './scan-months.ts';
import { scanRelative } from './scan-relative.ts';
import { isDash, isMark, says, type Token, tokenAt } from '../text/token.ts';
import { matchPhrase } from './vocabulary.ts';

/** @returns what the tokens say, in order; every token belongs to one item */
export function scan(tokens: readonly Token[], today: string): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const item = scanOne(tokens, at, today);
    items.push(item);
    at = item.end;
  }
  return items;
}

function scanOne(tokens: readonly Token[], at: number, today: string): Item {
  return (
    scanRecurrence(tokens, at) ??
    scanHour(tokens, at) ??
    scanRelative(tokens, at, today) ??
    scanMonths(tokens, at, today) ??
    scanDuration(tokens, at) ??
    scanDay(tokens, at, today) ??
    scanWord(tokens, at)
  );
}

/** "hằng tuần" and its like come first: "tuần", "ngày", "năm" mean other things alone. */
function scanRecurrence(tokens: readonly Token[], at: number): Item | null {
  const phrase = matchPhrase(tokens, at);
  if (phrase?.mark !== 'every') return null;
  return { kind: 'mark', mark: 'every', first: at, end: at + phrase.length };
}

const numberWords = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'mười', 'nửa', 'vài'];

/** `01 buổi`, `1,5 ngày`, `2-3 tuần`, `hai ngày`. */
function scanDuration(tokens: readonly Token[], at: number): Item | null {
  const { kind, lower } = tokenAt(tokens, at);
  if (kind !== 'number' && !numberWords.includes(lower)) return null;
  if (isUnitOfTime(tokens, at + 1)) return { kind: 'duration', first: at, end: at + 2 };
  const joint = tokenAt(tokens, at + 1);
  const isPair = (isDash(joint) || isMark(joint, ',', '.')) && kind === 'number';
  if (!isPair || tokenAt(tokens, at + 2).kind !== 'number') return null;
  return isUnitOfTime(tokens, at + 3) ? { kind: 'duration', first: at, end: at + 4 } : null;
}

function isUnitOfTime(tokens: readonly Token[], at: number): boolean {
  const [unit, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (says(unit, 'buổi', 'tuần', 'phút', 'tiếng', 'phiên')) return true;
  if (says(unit, 'ngày')) return !says(next, 'mai', 'mốt', 'kia');
  if (!says(unit, 'tháng', 'năm', 'quý')) return false;
  return next.kind !== 'number' && !says(next, 'này', 'sau', 'tới', 'nay');
}

function scanWord(tokens: readonly Token[], at: number): Item {
  const token = tokenAt(tokens, at);
  const phrase = matchPhrase(tokens, at);
  if (phrase !== null) {
    return { kind: 'mark', mark: phrase.mark, first: at, end: at + phrase.length };
  }
  if (isDash(token)) return { kind: 'mark', mark: 'dash', first: at, end: at + 1 };
  return { kind: token.kind === 'mark' ? 'neutral' : 'unknown', first: at, end: at + 1 };
}
