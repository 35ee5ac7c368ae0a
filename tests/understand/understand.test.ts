import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openContent } from '../../src/commands/open-content.ts';
import type { KnownUnit } from '../../src/plan/agency.ts';
import { type ReaderName, readers } from '../../src/reading/reader.ts';
import { compare, f1, type Tally, wordsOf } from './compare.ts';

interface Case {
  readonly id: string;
  readonly kind: ReaderName;
  readonly today: string;
  readonly agency?: { readonly name: string; readonly units: readonly KnownUnit[] };
  readonly text: string;
  readonly gold: Readonly<Record<string, unknown>>;
}

const folder = path.join(import.meta.dirname, 'cases');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Case);
const { occasions } = openContent(path.join(import.meta.dirname, '../..'), () => undefined);

const read = ({ kind, text, today, agency }: Case): Record<string, unknown> =>
  readers[kind](text, { today, year: null, units: agency?.units ?? [], occasions }).facts as Record<
    string,
    unknown
  >;

const score = (one: Case): Tally => {
  const tally: Tally = { right: 0, extra: 0, missing: 0, notes: [] };
  compare({ ask: false, ...one.gold }, { ask: false, ...read(one) }, one.kind, tally);
  return tally;
};

const kinds = [...new Set(cases.map(({ kind }) => kind))];

describe('what clerks paste and type', () => {
  it.each(kinds)('is understood: %s', (kind) => {
    const all = cases
      .filter((one) => one.kind === kind)
      .map((one) => ({ id: one.id, ...score(one) }));
    const sum = (field: 'right' | 'extra' | 'missing') =>
      all.reduce((total, one) => total + one[field], 0);
    const notes = all.flatMap(({ id, notes: found }) => found.map((note) => `${id} ${note}`));
    const value = f1({ right: sum('right'), extra: sum('extra'), missing: sum('missing') });
    expect(value, notes.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('gets no word that stands neither in the text nor in the profile', () => {
    for (const one of cases.filter(({ kind }) => kind !== 'agency')) {
      const known = new Set(
        wordsOf([one.text, ...(one.agency?.units ?? []).map(({ name }) => name)].join(' ')),
      );
      for (const word of wordsIn(read(one)))
        expect([...known], `${one.id}: ${word}`).toContain(word);
    }
  });
});

/** What is written anew, or is no word of the text: days, and titles of who signs. */
const rewritten = new Set(['intent', 'what', 'occasion', 'time', 'level', 'deadline', 'date']);

/** The words of facts. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  const isTime = 'due' in value && 'anchor' in value;
  if (isTime) return [];
  return Object.entries(value)
    .filter(([key]) => !rewritten.has(key) && !(key === 'title' && 'authority' in value))
    .flatMap(([key, one]) => (key === 'unit' && 'count' in value ? [] : wordsIn(one)));
}
