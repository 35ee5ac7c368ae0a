/** Reads how many: digits with Vietnamese separators, ranges, small numbers in words. */

import { isDash, isMark, type Token, tokenAt } from './token.ts';
import { wordSet } from './word-set.ts';

/** A number, or two of them, and the token behind it. */
export interface FoundCount {
  readonly count: number;
  readonly max: number | null;
  readonly end: number;
  /** "1,250": thousands for people, a decimal for money. */
  readonly hasThousandsComma: boolean;
}

const isUntil = wordSet(['đến', 'tới']);
/** Longer runs of digits are telephone numbers and codes. */
const maxDigits = 9;

/** @returns the count that begins at a token: `1.250`, `12,5`, `60-70`, `60 đến 70`, `45/50` */
export function readCount(tokens: readonly Token[], at: number): FoundCount | null {
  const first = readNumber(tokens, at);
  if (first === null) return null;
  const joint = tokenAt(tokens, first.end);
  const second = readNumber(tokens, first.end + 1);
  if (second === null || isJoinedOn(tokens, second.end)) return first;
  const isRange = isDash(joint) || isUntil(joint);
  if (isRange && second.count > first.count)
    return { ...first, max: second.count, end: second.end };
  // "45/50 đơn vị": 45 of them.
  const isShare = isMark(joint, '/') && first.count <= second.count;
  return isShare ? { ...first, end: second.end } : first;
}

function readNumber(tokens: readonly Token[], at: number): FoundCount | null {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'number' || token.text.length > maxDigits) return null;
  let end = at + 1;
  let digits = token.text;
  while (isGroup(tokens, end, '.')) {
    digits += tokenAt(tokens, end + 1).text;
    end += 2;
  }
  const commaGroup = end === at + 1 && isGroup(tokens, end, ',');
  const decimals = isGlued(tokens, end, ',', '.') ? tokenAt(tokens, end + 1).text : null;
  if (decimals === null || isDigitsBehind(tokens, end + 2)) {
    return { count: Number(digits), max: null, end, hasThousandsComma: false };
  }
  const count = Number(`${digits}.${decimals}`);
  return { count, max: null, end: end + 2, hasThousandsComma: commaGroup };
}

/** True for the `.250` of `1.250`. */
function isGroup(tokens: readonly Token[], at: number, mark: string): boolean {
  const before = tokenAt(tokens, at - 1).text;
  return (
    isGlued(tokens, at, mark) && before.length <= 3 && tokenAt(tokens, at + 1).text.length === 3
  );
}

function isGlued(tokens: readonly Token[], at: number, ...marks: readonly string[]): boolean {
  const [mark, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  return isMark(mark, ...marks) && !mark.isSpaced && next.kind === 'number' && !next.isSpaced;
}

/** `17.5.2024` is no number. */
function isDigitsBehind(tokens: readonly Token[], at: number): boolean {
  return isGlued(tokens, at, '.', ',', '/', '-');
}

/** True where one more number is joined to what was read, as in a date. */
function isJoinedOn(tokens: readonly Token[], at: number): boolean {
  const [joint, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  return (isMark(joint, '/', '.') || isDash(joint)) && !joint.isSpaced && next.kind === 'number';
}

const ones = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const firstWords = new Set([...ones.slice(1), 'bẩy', 'mười']);
const lastOnes = [...ones.slice(0, 1), 'mốt', 'hai', 'ba', 'tư', 'lăm', ...ones.slice(6)];

/** True where a count may begin; most words are none. */
export function mayCount({ kind, lower }: Token): boolean {
  return kind === 'number' || firstWords.has(lower);
}

/** @returns the number in words that begins at a token: one to ninety-nine, typed with its marks */
export function readCountInWords(tokens: readonly Token[], at: number): FoundCount | null {
  const found = (count: number, end: number) => ({
    ...{ count, end, max: null, hasThousandsComma: false },
  });
  const [first, second] = [tokenAt(tokens, at).lower, tokenAt(tokens, at + 1).lower];
  if (first === 'mười') {
    const one = Math.max(ones.indexOf(second), lastOnes.indexOf(second));
    return one > 0 ? found(10 + one, at + 2) : found(10, at + 1);
  }
  const count = first === 'bẩy' ? 7 : ones.indexOf(first);
  if (count < 1) return null;
  if (second !== 'mươi') return found(count, at + 1);
  const third = tokenAt(tokens, at + 2).lower;
  const one = Math.max(ones.indexOf(third), lastOnes.indexOf(third));
  return one > 0 ? found(count * 10 + one, at + 3) : found(count * 10, at + 2);
}

const multipliers: readonly (readonly [is: (token: Token) => boolean, times: number])[] = [
  [wordSet(['chục']), 10],
  [wordSet(['trăm']), 100],
  [wordSet(['nghìn', 'ngàn']), 1_000],
  [wordSet(['triệu']), 1_000_000],
];
const isMoney = wordSet(['đồng']);
/** Without diacritics, "trăm" is the "trạm" of "trạm y tế". */
const isHealth = wordSet(['y']);

/** @returns the count times the word behind it: `2 nghìn`, `hai trăm`; "triệu đồng" is a unit */
export function multiply(tokens: readonly Token[], found: FoundCount): FoundCount {
  const word = tokenAt(tokens, found.end);
  const times = multipliers.find(([is]) => is(word))?.[1];
  const next = tokenAt(tokens, found.end + 1);
  if (times === undefined || isMoney(next) || isHealth(next)) return found;
  const { count, max } = found;
  const most = max === null ? null : max * times;
  return { ...found, count: count * times, max: most, end: found.end + 1 };
}
