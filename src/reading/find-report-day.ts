/** Finds the day until which a document asks for a report. */

import { foldText } from '../text/fold.ts';
import { tokenise } from '../text/token.ts';
import { findTimes } from './find-times.ts';

const asks = /(?:bao cao|gui ket qua|gui ve|tong hop)/u;

/**
 * @param lines - of the document
 * @param year - of the document, or null
 * @returns `YYYY-MM-DD`; null where no report is asked for until a day
 */
export function findReportDay(
  lines: readonly string[],
  year: number | null,
  today: string,
): string | null {
  for (const line of lines) {
    if (!asks.test(foldText(line))) continue;
    const times = findTimes(tokenise(line), line, { today, year });
    const due = times
      .map(({ time }) => time)
      .find(({ start, due: day }) => start === null && day !== null);
    if (due?.due) return due.due.slice(0, 10);
  }
  return null;
}
