/** The embedded store keeps the contract, in files that are its owner's alone. */

import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/record/change.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Store } from '../../src/stores/store.ts';
import { itKeepsTheStoreContract } from '../contracts/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const open = (maxJournalBytes?: number): Promise<Store> =>
  openEmbeddedStore({ folder, ...(maxJournalBytes === undefined ? {} : { maxJournalBytes }) });

async function put(store: Store, key: string, value: Json): Promise<void> {
  await store.transact(key, ({ change }) => {
    change(key, [[[], value]]);
    return Promise.resolve();
  });
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

async function countBytes(): Promise<number> {
  const sizes = await Promise.all((await listFiles()).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('embedded store', () => {
  itKeepsTheStoreContract(() => open());
});

describe('embedded store that writes its records after every few turns', () => {
  itKeepsTheStoreContract(() => open(200));
});

describe('files of the embedded store', () => {
  it('can be read by their owner alone', async () => {
    folder = join(folder, 'data');
    const store = await open();
    await put(store, 'chats/1', 'a secret');
    await store.append('log', 'a secret');
    await store.close();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await listFiles();
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
    folder = join(folder, '..');
  });

  it('grow by what a turn changes, however large its record is', async () => {
    const store = await open();
    await put(
      store,
      'chats/1',
      Array.from({ length: 20_000 }, (_, n) => `câu trả lời ${n}`),
    );
    const before = await countBytes();
    await store.transact('chats/1', ({ change }) => {
      change('chats/1', [[[7], 'another']]);
      return Promise.resolve();
    });
    expect((await countBytes()) - before).toBeLessThan(150);
    await store.close();
  });

  it('do not grow without end, and tell nothing of what was erased', async () => {
    const store = await open(20_000);
    for (let n = 0; n < 500; n += 1) await put(store, `chats/${n % 5}`, `mật-${n}`.repeat(20));
    await store.append('chats/1/log', 'mật');
    await put(store, 'plans/1', 'open');
    expect(await countBytes()).toBeLessThan(80_000);
    await store.erase('chats/');
    for (const file of await listFiles()) expect(await readFile(file, 'utf8')).not.toContain('mật');
    expect(await store.list('')).toEqual(['plans/1']);
    await store.close();
  });

  it('number turns on when all journals are lost', async () => {
    let store = await open();
    await put(store, 'chats/1', 'first');
    await put(store, 'chats/1', 'second');
    await store.close();
    for (const name of await readdir(folder)) {
      if (name.startsWith('journal')) await rm(join(folder, name));
    }
    store = await open();
    await put(store, 'chats/1', 'third');
    const copy = await openCopy(store);
    expect(await copy.read('chats/1')).toBe('third');
    await copy.close();
  });
});

/** Opens what is on the disk at this moment, as after a power cut. */
async function openCopy(store: Store): Promise<Store> {
  const { cp } = await import('node:fs/promises');
  const there = join(folder, 'copy');
  await cp(folder, `${folder}-copy`, {
    recursive: true,
    filter: (name) => !name.endsWith('.sock'),
  });
  await cp(`${folder}-copy`, there, { recursive: true });
  await rm(`${folder}-copy`, { recursive: true });
  await store.close();
  return openEmbeddedStore({ folder: there });
}
