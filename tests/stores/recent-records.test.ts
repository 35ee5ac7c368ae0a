/** The records that stay in memory: no more than fit, those used last. */

import { expect, it } from 'vitest';

import { RecentRecords } from '../../src/stores/embedded/recent-records.ts';

const record = (letters: number) => ({ data: 'a'.repeat(letters) });

it('those that were used longest ago are forgotten first, by their length', () => {
  const recent = new RecentRecords();
  for (const key of ['a', 'b', 'c', 'd']) recent.keep(key, record(4_900_000));
  recent.use('a');
  recent.keep('e', record(4_900_000));
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => recent.use(key) !== undefined)).toEqual([
    ...[true, false, true, true, true],
  ]);
});

it('short ones are many, but not without end', () => {
  const recent = new RecentRecords();
  for (let at = 0; at < 10_001; at += 1) recent.keep(String(at), record(1));
  expect(recent.use('0')).toBeUndefined();
  expect(recent.use('1')).toEqual(record(1));
});

it('one that is longer than all that fits is there until the next one comes', () => {
  const recent = new RecentRecords();
  recent.keep('long', record(21_000_000));
  expect(recent.use('long')).toBeDefined();
  recent.keep('short', record(1));
  expect(recent.use('long')).toBeUndefined();
  expect(recent.use('short')).toBeDefined();
});

it('what was taken away makes room, and what is kept again counts once', () => {
  const recent = new RecentRecords();
  recent.keep('a', record(15_000_000));
  recent.keep('a', record(15_000_000));
  expect(recent.take('a')).toEqual(record(15_000_000));
  expect(recent.take('a')).toBeUndefined();
  recent.keep('b', record(10_000_000));
  recent.keep('c', record(9_000_000));
  expect(recent.use('b')).toBeDefined();
});
