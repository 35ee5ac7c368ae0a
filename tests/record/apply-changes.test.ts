/** Changes of a record mean one thing, whoever carries them out. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChanges } from '../../src/record/apply-changes.ts';
import type { Change, Json } from '../../src/record/change.ts';

const key = fc.oneof(
  fc.constantFrom('a', 'b', '0', '1', 'toString', 'length'),
  fc.nat({ max: 3 }),
  fc.string(),
);
const isSafe = (part: string | number): boolean =>
  !['__proto__', 'constructor', 'prototype'].includes(String(part));
const path = fc.array(key.filter(isSafe), { maxLength: 4 });
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(path, json),
  path.map((where): Change => [where]),
);

/** What is at a path, by own keys alone. */
function look(record: Json, where: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = record;
  for (const part of where) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string | number, Json>)[part];
  }
  return value;
}

describe('changes of a record', () => {
  it('put a value where the path says, and make what is missing on the way', () => {
    expect(applyChanges(null, [[['answers', 'year'], 2026]])).toEqual({ answers: { year: 2026 } });
    expect(applyChanges({ a: { b: 1 } }, [[['a', 'c', 'd'], null]])).toEqual({
      a: { b: 1, c: { d: null } },
    });
  });

  it('happen in the record that is given', () => {
    const record = { a: { b: 1 } };
    expect(applyChanges(record, [[['a', 'b'], 2]])).toBe(record);
    expect(record).toEqual({ a: { b: 2 } });
  });

  it('replace the record by the empty path, or take it away', () => {
    expect(applyChanges({ a: 1 }, [[[], ['new']]])).toEqual(['new']);
    expect(applyChanges({ a: 1 }, [[[]]])).toBeNull();
    expect(applyChanges({ a: 1 }, [[[]], [['b'], 2]])).toEqual({ b: 2 });
  });

  it('append to a list at its length, and never leave a gap', () => {
    expect(applyChanges({ l: ['a'] }, [[['l', 1], 'b']])).toEqual({ l: ['a', 'b'] });
    expect(applyChanges({ l: ['a'] }, [[['l', 9], 'b']])).toEqual({ l: ['a', 'b'] });
    expect(applyChanges({ l: ['a'] }, [[['l', '1', 'name'], 'b']])).toEqual({
      l: ['a', { name: 'b' }],
    });
  });

  it('close the gap in a list when an entry is taken away', () => {
    expect(applyChanges({ l: ['a', 'b', 'c'] }, [[['l', 1]]])).toEqual({ l: ['a', 'c'] });
  });

  it('take away what is there, and nothing else', () => {
    const record = { a: { b: 1 }, l: ['x'] };
    const missing: Change[] = [
      [['a', 'c']],
      [['z', 'y']],
      [['l', 4]],
      [['a', 'b', 'c']],
      [['toString']],
    ];
    expect(applyChanges(structuredClone(record), missing)).toEqual(record);
    expect(applyChanges(null, [[['a']]])).toBeNull();
    expect(applyChanges(record, [[['a', 'b']]])).toEqual({ a: {}, l: ['x'] });
  });

  it('replace what cannot hold the next key', () => {
    expect(applyChanges({ a: 'text' }, [[['a', 'b'], 1]])).toEqual({ a: { b: 1 } });
    expect(applyChanges({ a: ['x'] }, [[['a', 'name'], 1]])).toEqual({ a: { name: 1 } });
    expect(applyChanges(7, [[['a'], 1]])).toEqual({ a: 1 });
  });

  it('treat names that all objects share as names like others', () => {
    expect(applyChanges({}, [[['toString', 'length'], 1]])).toEqual({ toString: { length: 1 } });
  });

  it.each([
    [['__proto__', 'isAdmin']],
    [['a', 'constructor', 'prototype', 'isAdmin']],
    [['l', -1]],
    [['l', 0.5]],
    [['l', Number.NaN]],
  ])('are refused as a whole when a path is %j', (where) => {
    const record = { l: [1] };
    expect(() =>
      applyChanges(record, [
        [['a'], 1],
        [where, true],
      ]),
    ).toThrow(RangeError);
    expect(record).toEqual({ l: [1] });
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('leave a value where it was put, whatever was there', () => {
    fc.assert(
      fc.property(json, path, json, (record, where, value) => {
        const after = applyChanges(record, [[where, structuredClone(value)]]);
        const isWhole = look(after, where) !== undefined;
        // Only an index behind the end of a list lands elsewhere: at the end.
        if (isWhole) expect(look(after, where)).toEqual(value);
        else expect(where.some((part) => /^\d+$/.test(String(part)))).toBe(true);
      }),
    );
  });

  it('give JSON whatever they are, and the same when carried out in parts', () => {
    fc.assert(
      fc.property(json, fc.array(change), fc.nat(), (record, changes, cut) => {
        const copy = (): Change[] => structuredClone<Change[]>(changes);
        const at = cut % (changes.length + 1);
        const first = applyChanges(structuredClone(record), copy().slice(0, at));
        const saved = JSON.parse(JSON.stringify(first)) as Json;
        const inParts = applyChanges(saved, copy().slice(at));
        expect(inParts).toEqual(applyChanges(structuredClone(record), copy()));
        expect(JSON.parse(JSON.stringify(inParts))).toEqual(inParts);
      }),
    );
  });
});
