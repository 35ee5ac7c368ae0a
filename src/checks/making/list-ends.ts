/** Finds lines of a list that do not end as they must: a semicolon each, a full stop the last. */

import type { Finding } from '../check.ts';
import type { Line } from '../sheet/sheet.ts';
import { findingIn } from './define-check.ts';

/**
 * Finds wrong ends.
 *
 * @param lines - of one list
 * @param last - signs of which the last line ends with one; the first of them mends it
 */
export const findListEnds = (lines: readonly Line[], last = '.'): Finding[] =>
  lines.flatMap((line, at) => {
    const wanted = at === lines.length - 1 ? last : ';';
    const end = /[.;:,]*\s*$/.exec(line.text)?.[0] ?? '';
    const mark = end.trim();
    if (mark !== '' && mark.length === 1 && wanted.includes(mark)) return [];
    const words = wanted.slice(0, 1);
    const finding = findingIn(line, line.text.length - end.length, end, words);
    return [{ ...finding, found: line.text.slice(-40) }];
  });
