/** Makes checks of how the letters of a part look. */

import type { Check, Finding, Gravity, Standing } from '../check.ts';
import type { LetterChange } from '../../ooxml/change.ts';
import type { RunFormat } from '../../ooxml/word.ts';
import type { Line } from '../sheet/sheet.ts';
import { defineCheck } from './define-check.ts';
import { linesOfPart, type PartName } from './part.ts';

/** What letters must be. */
export interface LetterRule {
  readonly id: string;
  readonly part: PartName;
  readonly source: string;
  readonly isRight: (format: RunFormat, text: string) => boolean;
  readonly mend: LetterChange;
  /** What was found, for the words of the check. */
  readonly show: (format: RunFormat) => string;
  readonly gravity?: Gravity;
  readonly standing?: Standing;
}

/** @returns a check of the letters of a part; neighbours of one look are one finding */
export const checkLetters = (rule: LetterRule): Check =>
  defineCheck({
    id: rule.id,
    looksAt: 'form',
    source: rule.source,
    gravity: rule.gravity ?? 'error',
    standing: rule.standing ?? 'decree',
    find: (sheet) => linesOfPart(sheet, rule.part).flatMap((line) => findIn(line, rule)),
  });

/** Finds the letters of a line that do not look as they must. */
export function findIn(line: Line, { isRight, mend, show }: LetterRule): Finding[] {
  const stretches: { start: number; end: number; shown: string }[] = [];
  for (const run of line.runs) {
    const start = Math.max(run.start, line.start);
    const end = Math.min(run.start + run.text.length, line.end);
    const text = line.paragraph.text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text) || isRight(run.format, text)) continue;
    const shown = show(run.format);
    const last = stretches.at(-1);
    if (last?.shown === shown && isBlank(line, last.end, start)) last.end = end;
    else stretches.push({ start, end, shown });
  }
  return stretches.map(({ start, end, shown }) => {
    const at = { paragraph: line.paragraph.index, start, end };
    return {
      at,
      found: line.paragraph.text.slice(start, end),
      args: { shown },
      mend: Object.keys(mend).length === 0 ? [] : [{ type: 'letters', ...at, letters: mend }],
    };
  });
}

const isBlank = (line: Line, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(line.paragraph.text.slice(from, to));
