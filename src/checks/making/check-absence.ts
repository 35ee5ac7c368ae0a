/** Makes checks of what must be there. */

import type { Check, Gravity } from '../check.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import { defineCheck, findingAbsent } from './define-check.ts';

/** What must be there. */
export interface AbsenceRule {
  readonly id: string;
  readonly source: string;
  readonly gravity: Gravity;
  readonly isMissing: (sheet: Sheet) => boolean;
  /** The line beside which it should stand; the first of the document where none is named. */
  readonly beside?: (sheet: Sheet) => Line | null | undefined;
  readonly looksAt?: 'form' | 'words';
}

/** @returns a check of what must be there */
export const checkAbsence = ({
  id,
  source,
  gravity,
  isMissing,
  beside,
  looksAt = 'words',
}: AbsenceRule): Check =>
  defineCheck({
    id,
    looksAt,
    source,
    gravity,
    find: (sheet) => (isMissing(sheet) ? [findingAbsent(beside?.(sheet) ?? sheet.lines[0])] : []),
  });
