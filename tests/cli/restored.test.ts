/** `vanthu restored`: said after a backup was put back. */

import { expect, it } from 'vitest';

import { outboxKey } from '../../src/assistant/records/outgoing.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import { run, setSettings } from './run.ts';

it('drops what was on its way, and says how much', async () => {
  const folder = setSettings({});
  const key = outboxKey('test', 'thu', 'm1');
  const before = await openEmbeddedStore({ folder });
  await before.transact(key, (transaction) => {
    transaction.change(key, [[['id'], 'm1']]);
    return Promise.resolve();
  });
  await before.close();
  const { code, stdout } = await run(['restored']);
  expect(code).toBe(0);
  expect(stdout).toContain('0 lời nhắc');
  expect(stdout).toContain('1 tin đang chờ gửi đã bỏ');
  const after = await openEmbeddedStore({ folder });
  expect(await after.list('outbox/')).toEqual([]);
  await after.close();
});

it('changes nothing where a program holds the folder', async () => {
  const folder = setSettings({});
  const store = await openEmbeddedStore({ folder });
  await expect(run(['restored'])).rejects.toMatchObject({ isConflict: true });
  await store.close();
});
