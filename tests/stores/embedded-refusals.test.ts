/** What the store refuses rather than spoil, and what it says when it cannot tidy up. */

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { StoreError } from '../../src/errors.ts';
import type { Json } from '../../src/record/change.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import { shardOf } from '../../src/stores/embedded/file-name.ts';
import type { Store } from '../../src/stores/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = (store: Store, key: string, value: Json): Promise<void> =>
  store.transact(key, ({ change }) => {
    change(key, [[[], value]]);
    return Promise.resolve();
  });

/** @returns what a promise was rejected with */
async function failureOf(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

/** What is in the folder, but for sockets: those of the test and of a second program. */
async function readAll(): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = files.filter((one) => one.isFile());
  const read = found.map(async ({ parentPath, name }) => {
    return [name, await readFile(join(parentPath, name), 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

describe('a store whose socket was removed', () => {
  const writes: [string, (store: Store) => Promise<unknown>][] = [
    ['a turn', (store) => put(store, 'chats/1', 'late')],
    ['an entry of a log', (store) => store.append('log/1', 'late')],
    ['an erasure', (store) => store.erase('chats/')],
  ];
  it.each(writes)('writes nothing more, and says why: %s', async (_what, write) => {
    const store = await openEmbeddedStore({ folder });
    await put(store, 'chats/1', 'first');
    await store.append('log/1', 'first');
    const sockets = (await readdir(folder)).filter((name) => name.endsWith('.sock'));
    expect(sockets).toHaveLength(1);
    for (const name of sockets) await rm(join(folder, name));
    const other = await openEmbeddedStore({ folder });
    const before = await readAll();
    const { isConflict, message } = await failureOf(write(store));
    expect([isConflict, message]).toEqual([true, expect.stringContaining('start it again')]);
    await store.close();
    expect(await readAll()).toEqual(before);
    expect(await other.read('chats/1')).toBe('first');
    await other.close();
  });
});

describe('a data folder', () => {
  it('of a newer program is refused with words, and left as it is', async () => {
    await writeFile(join(folder, 'format'), '2\n');
    const { message } = await failureOf(openEmbeddedStore({ folder }));
    expect(message).toContain('newer program (format 2; this one knows 1)');
    expect(await readAll()).toEqual({ format: '2\n' });
  });

  it.each([[null], [''], ['1\n'], ['\0\0']])('whose format is noted as %j opens', async (text) => {
    if (text !== null) await writeFile(join(folder, 'format'), text);
    await (await openEmbeddedStore({ folder })).close();
    expect(await readFile(join(folder, 'format'), 'utf8')).toBe('1\n');
  });
});

describe('a checkpoint that fails', () => {
  it('is told, at closing too, and what it should have written is kept', async () => {
    const told: unknown[] = [];
    const onCheckpointFailure = (error: unknown) => told.push(error);
    await mkdir(join(folder, 'records'));
    // Where the folder of the record should be.
    await writeFile(join(folder, 'records', shardOf('chats/1')), '');
    const store = await openEmbeddedStore({ folder, maxJournalBytes: 100, onCheckpointFailure });
    await put(store, 'chats/1', 'x'.repeat(200));
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const before = told.length;
    await store.close();
    expect(told.length).toBeGreaterThan(before);
    await rm(join(folder, 'records', shardOf('chats/1')));
    const again = await openEmbeddedStore({ folder });
    expect(await again.read('chats/1')).toBe('x'.repeat(200));
    await again.close();
  });
});

describe('a record that was found damaged', () => {
  it('is known as damaged, after a restart too, until there is a new one', async () => {
    let store = await openEmbeddedStore({ folder });
    await put(store, 'agencies/a', { name: 'Sở' });
    await store.close();
    const names = await readdir(folder, { recursive: true });
    const file = names.find((name) => name.endsWith('agencies+a.json')) ?? '';
    await writeFile(join(folder, file), 'xyz');
    store = await openEmbeddedStore({ folder });
    expect(await store.read('agencies/a')).toBeNull();
    expect([store.isDamaged('agencies/a'), store.isDamaged('agencies/b')]).toEqual([true, false]);
    await store.close();
    store = await openEmbeddedStore({ folder });
    expect(store.isDamaged('agencies/a')).toBe(true);
    await put(store, 'agencies/a', { name: 'Mới' });
    expect(store.isDamaged('agencies/a')).toBe(false);
    await store.close();
  });
});
