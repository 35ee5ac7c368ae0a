/** Makes findings about the facts of a draft. */

import type { Finding } from '../check.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';

type Activity = DocumentFacts['activities'][number];

/** @returns a finding about a fact as a whole, or about one of a list */
export const factOf = (fact: string, index: number | null, found: string): Finding => ({
  at: { fact, index },
  found,
  args: index === null ? {} : { number: index + 1 },
  mend: [],
});

/**
 * Looks at each activity.
 *
 * @param facts - of the draft; nothing is found where there are none
 * @param find - what is wrong with it, in its own words; null where nothing is
 */
export const ofActivities = (
  facts: DocumentFacts | null,
  find: (activity: Activity, index: number) => string | null,
): Finding[] =>
  (facts?.activities ?? []).flatMap((activity, index) => {
    const found = find(activity, index);
    return found === null ? [] : [factOf('activities', index, found)];
  });
