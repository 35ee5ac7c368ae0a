/** Makes the facts of one kind of document out of those of another: a report out of a plan. */

import type { DocumentFacts, FactsSchema } from '../plan/document-facts.ts';
import { evaluate } from './liquid.ts';
import type { DocumentTemplate } from './template.ts';

/**
 * Adapts facts to a kind by what its template says. What was given out to the other document (number,
 * sign, day of issue) is not carried over; neither is what the template says of a fact that is absent.
 *
 * @param template - of the kind wanted
 * @param facts - of another kind
 * @param kind - the kind wanted
 * @param schema - of all facts
 */
export function adaptFacts(
  { head }: DocumentTemplate,
  facts: DocumentFacts,
  kind: string,
  schema: FactsSchema,
): DocumentFacts {
  const adapted = Object.entries(head.adapt).flatMap(([fact, source]) => {
    const value = evaluate(source, facts);
    return value === undefined || value === null ? [] : [[fact, value] as const];
  });
  const date = { ...facts.date, month: null, day: null };
  const base = { ...facts, kind, number: null, sign: null, date, addressees: null };
  return schema.parse({ ...base, ...Object.fromEntries(adapted) });
}
