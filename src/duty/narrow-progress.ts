/** Narrows the progress of a plan to what is asked about: a unit's work, what is due soon, who is silent. */

import { foldWords } from '../text/fold.ts';
import { unitsAt } from '../reading/find-units.ts';
import type { Known } from '../reading/reader.ts';
import { tokenise } from '../text/token.ts';
import type { DutyProgress } from './progress.ts';

/** @returns what is asked about, in words that {@link narrowProgress} takes; empty for all of it */
export function readNarrowing(text: string, { units }: Pick<Known, 'units'>): string {
  const said = foldWords(text);
  if (/(?:^| )(?:sap|gan) (?:toi|den|het) han(?: |$)/u.test(said)) return 'sap';
  if (/(?:^| )chua (?:bao cao|nop|gui)(?: |$)/u.test(said)) return 'chua';
  const at = /(?<!\p{L})(?:của|cua)\s+/iu.exec(text);
  if (at === null) return '';
  const words = text.slice(at.index + at[0].length);
  const { names, areKnown } = unitsAt(tokenise(words), 0, units, words);
  const [name] = names;
  return name !== undefined && areKnown ? `cua ${name}` : '';
}

/** Working days ahead that are soon. */
const soonDays = 5;

/** @returns what is asked about; null where the words ask for nothing in particular */
export function narrowProgress(
  words: string,
  progress: readonly DutyProgress[],
): readonly DutyProgress[] | null {
  if (words === 'sap')
    return progress.filter(
      ({ state, due, workingDaysLeft }) =>
        state === 'ahead' && due !== null && (workingDaysLeft ?? Infinity) <= soonDays,
    );
  if (words === 'chua')
    return progress.filter(({ state, standing }) => state === 'late' && standing.last === null);
  const unit = /^cua (.+)$/u.exec(words)?.[1];
  return unit === undefined ? null : progress.filter(({ duty }) => duty.leads.includes(unit));
}
