/** Makes checks of the words of lines: what a pattern finds, and what it is replaced with. */

import type { Check, Finding, Gravity, Standing } from '../check.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import { defineCheck, findingIn } from './define-check.ts';

/** What must not stand in a line. */
export interface PatternRule {
  readonly id: string;
  readonly source: string;
  readonly standing: Standing;
  readonly gravity: Gravity;
  /** Global; a group named `wrong` is the fault, else all of the match. */
  readonly pattern: RegExp;
  /** What mends it; null where only a person can. */
  readonly mend: ((match: RegExpExecArray) => string | null) | null;
  readonly lines?: (sheet: Sheet) => readonly Line[];
  /** Matches that are right all the same. */
  readonly isRight?: (match: RegExpExecArray, line: Line, sheet: Sheet) => boolean;
  readonly from?: string;
  readonly isOptional?: boolean;
}

/** @returns a check of words */
export const checkPattern = ({
  id,
  source,
  standing,
  gravity,
  from = '1900-01-01',
  isOptional = false,
  ...rule
}: PatternRule): Check =>
  defineCheck({
    id,
    looksAt: 'words',
    source,
    standing,
    gravity,
    isOptional,
    ...(standing !== 'decree' && { from }),
    find: (sheet) =>
      (rule.lines ?? everyLine)(sheet).flatMap((line) => findMatches(line, rule, sheet)),
  });

/** All that is read as text: what is drawn in headers and footers, and comments, is left out. */
export const everyLine = ({ lines }: Sheet): readonly Line[] =>
  lines.filter(({ paragraph }) => !['header', 'footer', 'comment'].includes(paragraph.story));

function findMatches(
  line: Line,
  { pattern, mend, isRight }: Pick<PatternRule, 'pattern' | 'mend' | 'isRight'>,
  sheet: Sheet,
): Finding[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    if (isRight?.(match, line, sheet) === true) return [];
    const wrong = match.groups?.['wrong'] ?? match[0];
    const from = match.index + match[0].indexOf(wrong);
    return [findingIn(line, from, wrong, mend === null ? null : mend(match))];
  });
}
