/** Fills in what most checks have in common. */

import type { Check, Finding, Spot } from '../check.ts';
import type { Line } from '../sheet/sheet.ts';
import type { Change } from '../../ooxml/change.ts';

/** The day on which the decree came into force. */
const decreeFrom = '2020-03-05';

/** What a check must say of itself. */
type Essentials = Pick<Check, 'id' | 'looksAt' | 'source' | 'gravity' | 'find'> &
  Partial<Pick<Check, 'standing' | 'from' | 'until' | 'isOptional'>>;

/** @returns a check: a rule of the decree, still in force, unless it says otherwise */
export const defineCheck = (check: Essentials): Check => ({
  standing: 'decree',
  from: decreeFrom,
  until: null,
  isOptional: false,
  ...check,
});

/** @returns where a line stands */
export const spotOf = ({ paragraph, start, end }: Line): Spot => ({
  paragraph: paragraph.index,
  start,
  end,
});

/** @returns a finding at a line as a whole */
export const findingAt = (line: Line, rest: Partial<Finding> = {}): Finding => ({
  at: spotOf(line),
  found: line.text,
  mend: [],
  ...rest,
});

/** A finding at letters of a line, offsets in the line, which new words mend; null words mend nothing. */
export function findingIn(
  line: Line,
  from: number,
  found: string,
  words: string | null,
  rest: Partial<Finding> = {},
): Finding {
  const start = line.start + from;
  const end = start + found.length;
  const at = { paragraph: line.paragraph.index, start, end };
  const mend: Change[] = words === null ? [] : [{ type: 'words', ...at, words }];
  return { at, found, ...(words !== null && { expected: words }), mend, ...rest };
}

/** @returns a finding about something that is absent, at the line beside which it should stand */
export const findingAbsent = (
  line: Line | undefined | null,
  rest: Partial<Finding> = {},
): Finding =>
  line
    ? findingAt(line, { found: '', ...rest })
    : { at: { paragraph: 0, start: 0, end: 0 }, found: '', mend: [], ...rest };
