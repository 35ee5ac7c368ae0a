/** Runs the checks that hold for a document, and orders what they find. */

import type { DocumentFacts } from '../plan/document-facts.ts';
import type { Check, Finding, Gravity, HouseStyle, Known } from './check.ts';
import type { Sheet } from './sheet/sheet.ts';

/** Something that is wrong, and by which rule. */
export interface Fault {
  readonly check: Check;
  readonly finding: Finding;
}

/** What can be seen of a document: all of its form, or its words alone. */
export type Sight = 'form' | 'words';

/** What is checked. */
export interface Checked {
  readonly sheet: Sheet;
  readonly facts: DocumentFacts | null;
  readonly sight: Sight;
}

const ranks: Readonly<Record<Gravity, number>> = { error: 0, warning: 1, advice: 2 };

/**
 * Runs checks.
 *
 * @returns what is wrong, in the order of the document
 */
export function runChecks(
  checks: readonly Check[],
  { sheet, facts, sight }: Checked,
  known: Known,
): Fault[] {
  const on = dayOf(sheet, known.today);
  const faults = checks
    .filter((check) => holds(check, on, known.house) && isSeen(check, sheet, sight))
    .flatMap((check) =>
      check.find(sheet, facts, known).map((finding): Fault => ({ check, finding })),
    );
  return faults.sort((a, b) => placeOf(a) - placeOf(b));
}

/** @returns the gravest first, each as often as its place in the document has it */
export const byGravity = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => ranks[a.check.gravity] - ranks[b.check.gravity]);

/** What is no administrative document has no form to keep; its words and facts are judged all the same. */
function isSeen({ looksAt, standing }: Check, { parts }: Sheet, sight: Sight): boolean {
  if (looksAt === 'facts') return true;
  if (looksAt === 'form' && sight !== 'form') return false;
  return parts.kind !== 'free' || standing === 'language' || standing === 'law';
}

/** A document of which only the year is known is judged by the rules of its end, a blank one by today's. */
function dayOf({ day: { year, month, day } }: Sheet, today: string): string {
  if (year === null) return today;
  const pad = (value: number | null, usual: number) => String(value ?? usual).padStart(2, '0');
  return `${year}-${pad(month, 12)}-${pad(day, 28)}`;
}

function holds(check: Check, on: string, house: HouseStyle): boolean {
  if (on < check.from || (check.until !== null && on > check.until)) return false;
  if (check.isOptional) return house.on.includes(check.id);
  return check.standing !== 'habit' || !house.off.includes(check.id);
}

function placeOf({ finding: { at } }: Fault): number {
  if ('paragraph' in at) return at.paragraph + at.start / 1e6;
  if ('table' in at) return 5e6 + at.table * 1000 + at.row;
  return 'section' in at ? -1 : 9e6;
}
