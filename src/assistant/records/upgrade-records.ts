/** Brings what an earlier release kept to the shapes of today, before anybody reads it. */

import { z } from 'zod';

import { StoreError } from '../../errors.ts';
import type { Store } from '../../stores/store.ts';
import { records as allKinds } from './index.ts';
import { defineRecord, type AnyRecordKind } from './record.ts';

/** Which version the records of each kind have; those that are absent have the first. */
const versions = defineRecord('versions', {
  version: 1,
  key: () => 'all',
  schema: z.record(z.string(), z.number()),
});

/** What one turn brings up to date: enough to be quick, and few enough to be whole in a journal. */
const atOnce = 100;

/**
 * Brings all records of a store up to date. Stopped in between, it goes on the next time.
 *
 * @throws StoreError when a newer program wrote them, or the changes cannot be kept
 */
export async function upgradeRecords(
  store: Store,
  kinds: readonly AnyRecordKind[] = allKinds,
): Promise<void> {
  const kept = (await versions.read(store)) ?? {};
  for (const { name, version } of kinds) {
    const found = kept[name] ?? 1;
    if (found <= version) continue;
    const message = `The records “${name}” were written by a newer program (version ${found}; this one knows ${version}): update the program, or use another folder.`;
    throw new StoreError('records', message);
  }
  for (const kind of kinds)
    for (let from = kept[kind.name] ?? 1; from < kind.version; from += 1)
      await upgradeKind(store, kind, from);
}

async function upgradeKind(store: Store, kind: AnyRecordKind, from: number): Promise<void> {
  const upgrade = kind.upgrades[from - 1];
  const keys = (await store.list(`${kind.name}/`)).sort();
  for (let at = 0; at < keys.length && upgrade !== undefined; at += atOnce) {
    const some = keys.slice(at, at + atOnce);
    await store.transact(versions.key(), async (transaction) => {
      for (const key of some) {
        const before = await transaction.read(key);
        const after =
          before === null ? null : upgrade(structuredClone(before), key, transaction.change);
        if (after === null) transaction.remove(key);
        else transaction.change(key, [[[], after]]);
      }
    });
  }
  await store.transact(versions.key(), (transaction) => {
    transaction.change(versions.key(), [[[kind.name], from + 1]]);
    return Promise.resolve();
  });
}
