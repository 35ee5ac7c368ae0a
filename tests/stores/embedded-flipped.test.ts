/** Whatever happens to the bytes of a data folder, what was acknowledged is not lost without a word. */

import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/record/change.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Damage, Store } from '../../src/stores/store.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

const put = (store: Store, key: string, value: Json): Promise<void> =>
  store.transact(key, ({ change }) => {
    change(key, [[[], value]]);
    return Promise.resolve();
  });

const texts = ['Sở Gốc', 'Phòng Kinh tế', 'Trạm Y tế'];
const keys = ['agencies/a', 'agencies/b', 'agencies/c'];

/** Makes a folder as it is when the program is killed: all turns are in the journal. */
async function makeJournal(): Promise<string> {
  const folder = join(place, 'whole');
  const store = await openEmbeddedStore({ folder });
  for (const [n, key] of keys.entries()) await put(store, key, { name: texts[n] ?? '' });
  const killed = join(place, 'killed');
  await cp(folder, killed, { recursive: true, filter: (name) => !name.endsWith('.sock') });
  await store.close();
  return join(killed, 'journal.1.jsonl');
}

/** Makes a folder as it is when the program was closed: all turns are in record files. */
async function makeRecord(): Promise<string> {
  const folder = join(place, 'whole');
  const store = await openEmbeddedStore({ folder });
  for (const [n, key] of keys.entries()) await put(store, key, { name: texts[n] ?? '' });
  await store.close();
  const names = await readdir(folder, { recursive: true });
  return join(folder, names.find((name) => name.endsWith('agencies+a.json')) ?? '');
}

interface Found {
  readonly names: unknown[];
  readonly damages: readonly Damage[];
  readonly aside: string;
}

/** Opens a copy of the folder of a file, with other bytes in that file. */
async function openSpoilt(folder: string, file: string, bytes: Buffer): Promise<Found> {
  const copy = join(place, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, file), bytes);
  const told: Damage[] = [];
  const store = await openEmbeddedStore({ folder: copy, onDamage: (one) => told.push(one) });
  const records = await Promise.all(keys.map((key) => store.read(key)));
  const aside = await Promise.all(
    told.map(({ setAsideAs }) => readFile(join(copy, setAsideAs), 'utf8')),
  );
  // It goes on, and what comes now is not lost either.
  await put(store, 'agencies/a', { name: 'Mới' });
  await store.close();
  const again = await openEmbeddedStore({ folder: copy });
  expect(await again.read('agencies/a')).toEqual({ name: 'Mới' });
  await again.close();
  const names = records.map((record) => (record as { name?: string } | null)?.name ?? null);
  return { names, damages: told, aside: aside.join() };
}

const flip = (bytes: Buffer, at: number, bit: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
  return flipped;
};

/** Every so many bytes; all of them take too long. */
const positions = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => from + Math.floor((n * (to - 1 - from)) / (count - 1)));

describe('a journal', () => {
  it('whose last line has a bit flipped is named, and set aside as it was found', async () => {
    const file = await makeJournal();
    const bytes = await readFile(file);
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (const [n, at] of positions(lastLine, bytes.length, 24).entries()) {
      const spoilt = flip(bytes, at, n % 8);
      const found = await openSpoilt(join(file, '..'), basename(file), spoilt);
      expect(found.names.slice(0, 2)).toEqual(texts.slice(0, 2));
      const isWhole = found.names[2] === texts[2];
      if (!isWhole) expect([at, found.names[2]]).toEqual([at, null]);
      if (!isWhole) expect(found.damages.length).toBeGreaterThan(0);
      if (!isWhole) expect(found.aside.length).toBeGreaterThan(20);
    }
  });

  it.each([1, 40, 100, 200])('whose last %i bytes are zeros is named', async (count) => {
    const file = await makeJournal();
    const bytes = await readFile(file);
    const found = await openSpoilt(
      join(file, '..'),
      basename(file),
      Buffer.from(bytes).fill(0, bytes.length - count),
    );
    const lost = found.names.filter((name) => name === null).length;
    if (count > 1) expect(lost).toBeGreaterThan(0);
    expect(found.damages.length > 0 || lost === 0).toBe(true);
    expect(found.names.every((name, n) => name === null || name === texts[n])).toBe(true);
  });

  it('whose last line was cut off while it was written is nothing to speak of', async () => {
    const file = await makeJournal();
    const bytes = await readFile(file);
    for (const count of [2, 30, 60]) {
      const cut = bytes.subarray(0, bytes.length - count);
      const { damages, names } = await openSpoilt(join(file, '..'), basename(file), cut);
      expect(damages).toEqual([]);
      expect(names).toEqual([texts[0], texts[1], null]);
    }
  });

  it('whose last line lacks its end alone has that turn', async () => {
    const file = await makeJournal();
    const bytes = await readFile(file);
    const cut = bytes.subarray(0, bytes.length - 1);
    const { damages, names } = await openSpoilt(join(file, '..'), basename(file), cut);
    expect([damages, names]).toEqual([[], texts]);
  });

  it('that lost turns goes on with numbers that no record has, or what comes is lost', async () => {
    const file = await makeJournal();
    const folder = join(file, '..');
    // As after a checkpoint that wrote the records and was stopped before the journal was removed.
    await cp(join(place, 'whole', 'records'), join(folder, 'records'), { recursive: true });
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, bytes.indexOf('\n') + 1));
    const store = await openEmbeddedStore({ folder });
    await store.transact('agencies/c', ({ change }) => {
      change('agencies/c', [[['year'], 2026]]);
      return Promise.resolve();
    });
    const killed = join(place, 'again');
    await cp(folder, killed, { recursive: true, filter: (name) => !name.endsWith('.sock') });
    await store.close();
    const again = await openEmbeddedStore({ folder: killed });
    expect(await again.read('agencies/c')).toEqual({ name: texts[2], year: 2026 });
    await again.close();
  });
});

describe('a record file', () => {
  it('in which a bit is flipped never gives another record', async () => {
    const file = await makeRecord();
    const bytes = await readFile(file);
    const folder = join(place, 'whole');
    for (const [n, at] of positions(0, bytes.length, 40).entries()) {
      const spoilt = flip(bytes, at, n % 8);
      const found = await openSpoilt(folder, file.slice(folder.length + 1), spoilt);
      // Beside the checksum are a few bytes that tell nothing.
      const isSame = found.names[0] === texts[0];
      expect([at, ...found.names]).toEqual([at, isSame ? texts[0] : null, texts[1], texts[2]]);
      expect(found.damages.map(({ key }) => key)).toEqual(isSame ? [] : ['agencies/a']);
    }
  });

  it('that an older program wrote, without a checksum, is read', async () => {
    const file = await makeRecord();
    const folder = join(place, 'whole');
    const old = '{"key":"agencies/a","seq":1,"data":{"name":"Sở Gốc"}}';
    const found = await openSpoilt(folder, file.slice(folder.length + 1), Buffer.from(old));
    expect([found.names, found.damages]).toEqual([texts, []]);
  });
});
