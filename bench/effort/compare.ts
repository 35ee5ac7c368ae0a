/** Names what a draft lacks of the facts that a clerk has told. */

import { foldWords } from '../../src/text/fold.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';

const has = (there: readonly string[], wanted: string): boolean => {
  const words = foldWords(wanted);
  return there.some((one) => foldWords(one).includes(words) || words.includes(foldWords(one)));
};

/**
 * @param draft - what was drafted
 * @param told - what was told
 * @returns what is missing or otherwise, in words; empty where all is there
 */
export function findMissing(draft: DocumentFacts, told: DocumentFacts): string[] {
  const missing: string[] = [];
  const expect = (isThere: boolean, what: string): void => {
    if (!isThere) missing.push(what);
  };
  expect(draft.year === told.year, 'year');
  expect(draft.activities.length === told.activities.length, 'number of activities');
  for (const [at, wanted] of told.activities.entries()) {
    const activity = draft.activities[at];
    const name = `activity ${String(at + 1)}`;
    const title = activity?.title ?? '';
    expect(has([title], wanted.title), `${name}: title “${title}”`);
    expect(
      wanted.leads.every((lead) => has(activity?.leads ?? [], lead)),
      `${name}: leads`,
    );
    expect((activity?.time?.due ?? null) === (wanted.time?.due ?? null), `${name}: due`);
    expect((activity?.time?.start ?? null) === (wanted.time?.start ?? null), `${name}: start`);
    if (wanted.place !== null) expect(has([activity?.place ?? ''], wanted.place), `${name}: place`);
  }
  for (const { number } of told.bases)
    expect(
      draft.bases.some((basis) => basis.number === number),
      `basis ${number ?? ''}`,
    );
  for (const theme of told.themes) expect(has(draft.themes, theme), 'theme');
  for (const { unit } of told.assignments)
    expect(
      has(
        draft.assignments.map((one) => one.unit),
        unit,
      ),
      `duty of ${unit}`,
    );
  for (const { name } of told.recipients)
    expect(
      has(
        draft.recipients.map((one) => one.name),
        name,
      ),
      `recipient ${name}`,
    );
  expect(draft.signature?.name === told.signature?.name, 'signer');
  expect(told.budget === null || draft.budget !== null, 'budget');
  return missing;
}
