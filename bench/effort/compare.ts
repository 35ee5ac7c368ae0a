/** Names what a draft lacks of the facts that a clerk has told. */

import { foldWords } from '../../src/text/fold.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';

const has = (there: readonly string[], wanted: string): boolean => {
  const words = foldWords(wanted);
  return there.some((one) => foldWords(one).includes(words) || words.includes(foldWords(one)));
};

type Activity = DocumentFacts['activities'][number];

/** What is expected of a draft: whether it is there, and what it is called. */
type Expected = readonly [isThere: boolean, what: string];

/**
 * @param draft - what was drafted
 * @param told - what was told
 * @returns what is missing or otherwise, in words; empty where all is there
 */
export const findMissing = (draft: DocumentFacts, told: DocumentFacts): string[] =>
  [
    ...expectWhole(draft, told),
    ...told.activities.flatMap((wanted, at) =>
      expectActivity(draft.activities[at], wanted, at + 1),
    ),
    ...expectLists(draft, told),
  ].flatMap(([isThere, what]) => (isThere ? [] : [what]));

const expectWhole = (draft: DocumentFacts, told: DocumentFacts): Expected[] => [
  [draft.year === told.year, 'year'],
  [draft.activities.length === told.activities.length, 'number of activities'],
  [draft.signature?.name === told.signature?.name, 'signer'],
  [told.budget === null || draft.budget !== null, 'budget'],
];

const dayOf = (one: Activity | undefined, which: 'start' | 'due'): string | null =>
  one?.time?.[which] ?? null;

function expectActivity(there: Activity | undefined, wanted: Activity, number: number): Expected[] {
  const name = `activity ${String(number)}`;
  const { title = '', leads = [], place = null } = there ?? {};
  return [
    [has([title], wanted.title), `${name}: title “${title}”`],
    [wanted.leads.every((lead) => has(leads, lead)), `${name}: leads`],
    [dayOf(there, 'due') === dayOf(wanted, 'due'), `${name}: due`],
    [dayOf(there, 'start') === dayOf(wanted, 'start'), `${name}: start`],
    [wanted.place === null || has([place ?? ''], wanted.place), `${name}: place`],
  ];
}

function expectLists(draft: DocumentFacts, told: DocumentFacts): Expected[] {
  const units = draft.assignments.map(({ unit }) => unit);
  const names = draft.recipients.map(({ name }) => name);
  const numbers = draft.bases.map(({ number }) => number);
  return [
    ...told.bases.map(({ number }): Expected => [
      numbers.includes(number),
      `basis ${number ?? ''}`,
    ]),
    ...told.themes.map((theme): Expected => [has(draft.themes, theme), 'theme']),
    ...told.assignments.map(({ unit }): Expected => [has(units, unit), `duty of ${unit}`]),
    ...told.recipients.map(({ name }): Expected => [has(names, name), `recipient ${name}`]),
  ];
}
