/** Reads what was pasted at a list by the one reader: entries with all that the text says of each. */

import type { Notice } from '../questions/question.ts';
import type { Evidence } from '../reading/entry.ts';
import { readers, type ReadFacts } from '../reading/reader.ts';
import type { Json } from '../record/change.ts';
import type { Sequence, Step } from './compile-flow.ts';
import type { Entry } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { entriesOf, type Spot } from './locate.ts';
import { gatherPast } from './read-entries.ts';
import type { Turn } from './turn.ts';
import { whatIsKnown } from './what-is-known.ts';

/** Entries that were read, and what is worth saying of them. */
export interface ReadEntries {
  readonly entries: Entry[];
  readonly notes: Notice[];
}

/** @returns the entries of a text read as the part that the list is; null where it tells none */
export function readPart(turn: Turn, spot: Spot, text: string): ReadEntries | null {
  const { reads, entry: sequence } = spot.step;
  if (reads === null || sequence === null) return null;
  if (text.split('\n', maxLines + 1).length > maxLines) return null;
  const found = readers[reads](text, whatIsKnown(turn, spot.level.scope));
  const rows = (found.facts as Partial<Record<string, Record<string, unknown>[]>>)[reads] ?? [];
  if (rows.length === 0) return null;
  const before = entriesOf(spot).length;
  const entries = rows.map((row) => createEntry(turn, answersOf(turn, sequence, row)));
  const notes = [
    ...gatherPast(turn, tellDoubts(found, before)),
    ...tellUnsure(turn, sequence, reads, found, before),
  ];
  return { entries, notes };
}

/** No section of a plan has more; a list that is too long is refused as a whole. */
const maxLines = 1_000;

/** @returns the answers that a row of facts has for the steps of an entry */
export function answersOf(
  turn: Turn,
  sequence: Sequence,
  row: Readonly<Record<string, unknown>>,
): Record<string, Json> {
  return Object.fromEntries(
    sequence.steps.flatMap((step) => {
      const value = row[step.id] ?? null;
      return isNothing(value) ? [] : [[step.id, asAnswer(turn, step, value)] as const];
    }),
  );
}

/** True for a fact that says nothing. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function asAnswer(turn: Turn, step: Step, value: unknown): Json {
  const { entry } = step;
  if (entry === null || !Array.isArray(value)) return value as Json;
  return value.map((row) =>
    createEntry(turn, answersOf(turn, entry, row as Readonly<Record<string, unknown>>)),
  );
}

/** What is odd about answers that were read: a weekday that is another. */
const tellDoubts = ({ evidence }: ReadFacts, before: number): Notice[] =>
  evidence.flatMap(({ path, doubts = [] }) =>
    doubts.map(({ id, args }) => ({
      id: 'note-entry',
      args: { ...args, number: before + Number(path.split('.')[1]) + 1, notice: id },
    })),
  );

/** One line for all that nothing in the text says outright: which entry, and what of it. */
function tellUnsure(
  turn: Turn,
  sequence: Sequence,
  reads: string,
  { evidence }: ReadFacts,
  before: number,
): Notice[] {
  const unsure = evidence
    .filter(({ sureness }) => sureness === 'guessed')
    .flatMap(({ path }) => nameField(turn, sequence, path, reads, before));
  return unsure.length === 0
    ? []
    : [{ id: 'note-unsure', args: { what: [...new Set(unsure)].join('; ') } }];
}

function nameField(
  turn: Turn,
  sequence: Sequence,
  path: Evidence['path'],
  reads: string,
  before: number,
): string[] {
  const [part, at, field] = path.split('.');
  const step = sequence.steps.find(({ id }) => id === field);
  if (part !== reads || step === undefined) return [];
  const label = turn.surroundings.say(step.message, 'label') ?? step.id;
  return [`${before + Number(at) + 1} (${label.toLowerCase()})`];
}
