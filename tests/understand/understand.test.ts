import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openContent } from '../../src/cli/open-content.ts';
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
  readonly unscored?: readonly string[];
}

const folder = path.join(import.meta.dirname, 'cases');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Case);
const { occasions } = openContent(path.join(import.meta.dirname, '../..'), () => undefined);

const tell = ({ kind, text, today, agency }: Case) =>
  readers[kind](text, { today, year: null, units: agency?.units ?? [], occasions });
const read = (one: Case): Record<string, unknown> => tell(one).facts as Record<string, unknown>;

const score = (one: Case): Tally => {
  const tally: Tally = { right: 0, extra: 0, missing: 0, notes: [] };
  const [gold, got] = [one.gold, read(one)].map((facts) =>
    drop({ ask: false, ...facts }, one.unscored ?? []),
  );
  compare(gold, got, one.kind, tally);
  return tally;
};

/** @returns facts without what a case leaves open */
function drop(value: unknown, paths: readonly string[], at = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isOpen = (key: string) =>
    paths.some((path) => fits(path.split('.'), `${at}${key}`.split('.')));
  const kept = Object.entries(value).filter(([key]) => !isOpen(key));
  const dropped = kept.map(([key, one]) => [key, drop(one, paths, `${at}${key}.`)] as const);
  return Array.isArray(value) ? dropped.map(([, one]) => one) : Object.fromEntries(dropped);
}

const fits = (path: readonly string[], place: readonly string[]): boolean =>
  path.length === place.length && path.every((part, at) => part === '*' || part === place[at]);

/** Cases from here on were written before the reader was run on them. */
const firstOfStrangers = 200;
const own = cases.filter(({ id }) => Number(id) < firstOfStrangers);
const strange = cases.filter(({ id }) => Number(id) >= firstOfStrangers);
const kinds = [...new Set(cases.map(({ kind }) => kind))];

function measure(list: readonly Case[], kind: string) {
  const all = list.filter((one) => one.kind === kind).map((one) => ({ id: one.id, ...score(one) }));
  const sum = (field: 'right' | 'extra' | 'missing') =>
    all.reduce((total, one) => total + one[field], 0);
  const notes = all.flatMap(({ id, notes: found }) => found.map((note) => `${id} ${note}`));
  return {
    value: f1({ right: sum('right'), extra: sum('extra'), missing: sum('missing') }),
    notes,
  };
}

describe('what clerks paste and type', () => {
  it.each(kinds)('is understood: %s', (kind) => {
    const { value, notes } = measure(own, kind);
    expect(value, notes.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(kinds)(
    'is understood no less than before where it was written by strangers: %s',
    (kind) => {
      const { value, notes } = measure(strange, kind);
      expect(value, notes.join('\n')).toBeGreaterThanOrEqual(0.93);
    },
  );

  it('keeps what is said of one activity from every other', () => {
    for (const one of cases.filter(({ kind }) => kind === 'activities')) {
      const { evidence } = tell(one);
      const linesOf = (field: string) =>
        evidence.filter(
          ({ path: at, sureness }) => at.endsWith(`.${field}`) && sureness === 'sure',
        );
      const titles = linesOf('title').map(({ lines }) => lines[0] ?? 0);
      for (const field of ['leads', 'coordinators', 'time', 'place', 'participants', 'details'])
        for (const { path: at, lines } of linesOf(field)) {
          const index = Number(at.split('.')[1]);
          const [first = 0, next] = titles.slice(index);
          const end = next === undefined || next <= first ? Infinity : next;
          for (const line of lines) {
            expect(line, `${one.id} ${at}`).toBeGreaterThanOrEqual(first);
            expect(line, `${one.id} ${at}`).toBeLessThan(end);
          }
        }
    }
  });

  it('gets no word that stands neither in the text nor in the profile', () => {
    for (const one of own.filter(({ kind }) => kind !== 'agency')) {
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
