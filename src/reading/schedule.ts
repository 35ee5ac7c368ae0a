/** Reads a schedule: a day above rows that begin with an hour. */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { findTimes } from './find-times.ts';
import type { Line } from './sheet.ts';

const hours =
  /^((?:từ |lúc |khoảng )?\d{1,2}\s?(?:h|g|giờ|:)\s?(?:\d{2})?(?:\s?(?:phút|'))?(?:\s?(?:-|–|đến)\s?\d{1,2}\s?(?:h|g|giờ|:)\s?(?:\d{2})?(?:\s?(?:phút|'))?)?)(?:\s*[:–-]\s*|\s+)(?=\p{L})/iu;

/** Longer lines hold more than a day. */
const longestDay = 60;

/** True for a line that is a day and nothing else, above what happens on it. */
export function headsDay({ text }: Line, next: Line | undefined, known: Known): boolean {
  if (next === undefined || text.length > longestDay) return false;
  if (!hours.test(next.text) && !(text.endsWith(':') && next.marker !== null)) return false;
  const words = text.replace(/[\s:.]+$/u, '').replace(/^(?:lịch |vào )?(?:ngày|ngay)\s+/iu, '');
  const tokens = tokenise(words);
  const [span] = findTimes(tokens, words, known);
  return (
    span?.first === 0 && span.end === tokens.length && span.time.start?.includes('T') === false
  );
}

/** @returns what a row says of its hour, and its other words */
export function splitHour(text: string): { hour: string | null; rest: string } {
  const found = hours.exec(text);
  return found === null
    ? { hour: null, rest: text }
    : { hour: found[1] ?? null, rest: text.slice(found[0].length) };
}
