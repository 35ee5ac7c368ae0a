/** What is damaged is named and set aside, and the rest keeps working. */

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/record/change.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Damage, Store } from '../../src/stores/store.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  store = await openEmbeddedStore({ folder });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function put(key: string, value: Json): Promise<void> {
  await store.transact(key, ({ change }) => {
    change(key, [[[], value]]);
    return Promise.resolve();
  });
}

async function findFile(ending: string, below = folder): Promise<string> {
  const files = await readdir(below, { recursive: true, withFileTypes: true });
  const found = files.find(({ name }) => name.endsWith(ending));
  return join(found?.parentPath ?? '', found?.name ?? '');
}

/** Overwrites some bytes, as a failing disk does. */
async function damage(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, at, at + 3));
}

async function readDamaged({ setAsideAs }: Damage): Promise<string> {
  return readFile(join(folder, setAsideAs), 'utf8');
}

/** Leaves the journals as they are, and puts `spoil` between closing and opening. */
async function reopenAfter(spoil: () => Promise<void>): Promise<void> {
  await store.close();
  await spoil();
  store = await openEmbeddedStore({ folder });
}

/** So many that closing leaves them in the journal. */
async function fillJournal(): Promise<void> {
  const fill = Array.from({ length: 600 }, (_, n) => put(`others/${n}`, n));
  await Promise.all(fill);
}

describe('a damaged record file', () => {
  it('reads as null, is named and set aside, and can be begun anew', async () => {
    await put('chats/1', 'lost');
    await put('chats/2', 'whole');
    const told: Damage[] = [];
    await store.close();
    const file = await findFile('chats+1.json');
    await damage(file, 20);
    const spoilt = await readFile(file, 'utf8');
    store = await openEmbeddedStore({ folder, onDamage: (found) => told.push(found) });
    expect(await store.read('chats/1')).toBeNull();
    expect(await store.read('chats/2')).toBe('whole');
    expect(store.damages().map(({ key }) => key)).toEqual(['chats/1']);
    expect(told).toEqual(store.damages());
    expect(await Promise.all(told.map(readDamaged))).toEqual([spoilt]);
    expect(await store.list('')).toEqual(['chats/2']);
    await put('chats/1', 'anew');
    await reopenAfter(() => Promise.resolve());
    expect(await store.read('chats/1')).toBe('anew');
    expect(store.damages()).toEqual([]);
  });

  it.each(['', '[]', '{"key":"chats/1","seq":"x","data":1}'])(
    'that holds %j is one',
    async (text) => {
      await put('chats/1', 'lost');
      await reopenAfter(async () => {
        await writeFile(await findFile('chats+1.json'), text);
      });
      expect(await store.read('chats/1')).toBeNull();
      expect(store.damages().map(({ key }) => key)).toEqual(['chats/1']);
    },
  );

  it('does no harm when the journal has the whole record', async () => {
    await put('chats/1', 'old');
    await store.close();
    store = await openEmbeddedStore({ folder });
    await put('chats/1', 'new');
    await fillJournal();
    await reopenAfter(async () => {
      await damage(await findFile('chats+1.json'), 20);
    });
    expect(await store.read('chats/1')).toBe('new');
  });

  it('is not patched together from what the journal has of it', async () => {
    await put('chats/1', { name: 'lost' });
    await reopenAfter(() => Promise.resolve());
    await store.transact('chats/1', ({ change }) => {
      change('chats/1', [[['year'], 2026]]);
      return Promise.resolve();
    });
    await fillJournal();
    await reopenAfter(async () => {
      await damage(await findFile('chats+1.json'), 20);
    });
    expect(await store.read('chats/1')).toBeNull();
    expect(await Promise.all(store.damages().map(readDamaged))).toContainEqual(
      expect.stringContaining('2026'),
    );
    await reopenAfter(() => Promise.resolve());
    expect(await store.read('chats/1')).toBeNull();
    expect(await store.list('chats/')).toEqual([]);
  });
});

describe('a damaged line of the journal', () => {
  it('is set aside with the names of its records, once, and the others are kept', async () => {
    await put('chats/1', 'first');
    await put('chats/2', 'damaged');
    await put('chats/3', 'third');
    await fillJournal();
    await reopenAfter(async () => {
      const file = await findFile('.jsonl');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"damaged"', '"dAmaged"'));
    });
    expect(await store.read('chats/1')).toBe('first');
    expect(await store.read('chats/2')).toBeNull();
    expect(await store.read('chats/3')).toBe('third');
    expect(store.damages().map(({ key }) => key)).toEqual(['chats/2']);
    expect(await Promise.all(store.damages().map(readDamaged))).toEqual([
      expect.stringContaining('dAmaged'),
    ]);
    await store.erase('nothing');
    await reopenAfter(() => Promise.resolve());
    expect(store.damages()).toEqual([]);
  });

  it('that tells nothing is named by its place', async () => {
    await put('chats/1', 'damaged');
    await put('chats/2', 'whole');
    await fillJournal();
    await reopenAfter(async () => {
      const file = await findFile('.jsonl');
      await damage(file, (await readFile(file, 'utf8')).indexOf('chats/1'));
    });
    expect(store.damages().map(({ key }) => key)).toEqual(['journal.1.jsonl.line-2']);
    expect(await store.read('chats/2')).toBe('whole');
  });
});

describe('a damaged entry of a log', () => {
  it('is null and named, and the others keep their numbers', async () => {
    for (const text of ['first', 'second', 'third']) await store.append('log/1', text);
    await reopenAfter(async () => {
      const file = await findFile('log+1.jsonl');
      await damage(file, (await readFile(file)).indexOf('second'));
    });
    expect(await store.readLog('log/1')).toEqual(['first', null, 'third']);
    expect(await store.readLog('log/1', 2)).toEqual(['third']);
    expect(store.damages().map(({ key }) => key)).toEqual(['log/1']);
  });
});

describe('what was set aside', () => {
  it('goes with the agency it was of', async () => {
    await put('plans/a/1', 'mật a');
    await put('plans/b/1', 'mật b');
    await reopenAfter(async () => {
      await damage(await findFile('plans+a+1.json'), 8);
      await damage(await findFile('plans+b+1.json'), 8);
    });
    await store.read('plans/a/1');
    await store.read('plans/b/1');
    const [, ofB] = store.damages();
    await store.erase('plans/a/');
    expect(await readdir(join(folder, 'damaged'))).toEqual([ofB?.setAsideAs.split('/').at(-1)]);
  });
});
