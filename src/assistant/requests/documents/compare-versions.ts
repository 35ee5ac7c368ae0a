/** Compares two versions of a document: which answers differ, and how they read. */

import type { DocumentFacts } from '../../../plan/document-facts.ts';

/** One answer that differs. */
export interface Difference {
  /** The step, and within an entry of a list its own step. */
  readonly steps: readonly string[];
  /** Which entry of a list, from 1; null where it is no entry. */
  readonly number: number | null;
  /** In words; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
  /** Words that stand where it is: in the version before, and in the one after. */
  readonly stood: string;
  readonly stands: string;
}

/** What every version has anew, or what is no answer. */
const untold = new Set(['kind', 'agency', 'date']);

/** @returns the answers that differ, in the order of the facts */
export function compareFacts(before: DocumentFacts, after: DocumentFacts): Difference[] {
  const names = Object.keys(after).filter((name) => !untold.has(name));
  return names.flatMap((name) => compareAnswer(name, before[name], after[name]));
}

function compareAnswer(name: string, before: unknown, after: unknown): Difference[] {
  if (isSame(before, after)) return [];
  if (!isEntries(before) || !isEntries(after))
    return [
      {
        ...{ steps: [name], number: null, before: write(before), after: write(after) },
        ...{ stood: firstOf(before), stands: firstOf(after) },
      },
    ];
  const { pairs, gone } = pairUp(before, after);
  return [
    ...gone.map((entry) => ({
      steps: [name],
      number: before.indexOf(entry) + 1,
      before: titleOf(entry),
      after: '',
      stood: titleOf(entry),
      stands: '',
    })),
    ...pairs.flatMap(([old, now], at) => compareEntry(name, at + 1, old, now)),
  ];
}

type Entry = Readonly<Record<string, unknown>>;

/** Entries of a list are told apart by their titles: one that was moved is the same. */
function pairUp(before: readonly Entry[], after: readonly Entry[]) {
  const left = new Set(before);
  const take = (found: Entry | undefined): Entry | null => {
    if (found === undefined) return null;
    left.delete(found);
    return found;
  };
  const byTitle = after.map((now) => take([...left].find((old) => titleOf(old) === titleOf(now))));
  // What has another title now, and stands where one is missing, is that one.
  const pairs = after.map((now, at): [Entry | null, Entry] => {
    const there = before[at];
    const old = byTitle[at] ?? (there !== undefined && left.has(there) ? take(there) : null);
    return [old, now];
  });
  return { pairs, gone: [...left] };
}

function compareEntry(name: string, number: number, old: Entry | null, now: Entry): Difference[] {
  const stands = titleOf(now);
  if (old === null)
    return [{ steps: [name], number, before: '', after: stands, stood: '', stands }];
  return Object.keys(now)
    .filter((field) => !isSame(old[field], now[field]))
    .map((field) => ({
      steps: [name, field],
      number,
      before: write(old[field]),
      after: write(now[field]),
      stood: titleOf(old),
      stands,
    }));
}

const firstOf = (value: unknown): string =>
  write(Array.isArray(value) ? (value[0] as unknown) : value);

const titleOf = (entry: Entry): string => write(entry['title'] ?? entry['unit']);

/** Lists whose entries have answers of their own. */
const isEntries = (value: unknown): value is Entry[] =>
  Array.isArray(value) &&
  value.every(
    (one) => typeof one === 'object' && one !== null && ('title' in one || 'unit' in one),
  );

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What is told of a thing with several fields: the first of these that it has. */
const telling = ['text', 'name', 'title', 'unit'] as const;

function write(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(write).filter(Boolean).join('; ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  const told = telling.filter((field) => field in value);
  const [field] = told;
  return field === undefined ? JSON.stringify(value) : write(Reflect.get(value, field));
}
