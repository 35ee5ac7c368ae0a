/** All that is kept of an agency is listed: erased, nothing of it is left, and nothing of others is gone. */

import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { listAgencyKeys } from '../../../src/assistant/records/list-agency-keys.ts';
import { upgradeRecords } from '../../../src/assistant/records/upgrade-records.ts';
import { stores } from '../../../src/stores/index.ts';

it('lists what an agency has in a folder, and what no other has', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-agency-'));
  cpSync('tests/fixtures/stores/0.1.0', folder, { recursive: true });
  chmodSync(path.join(folder, 'secret'), 0o600);
  const store = await stores.embedded({
    folder,
    onDamage: ({ key }) => expect.unreachable(key),
    onCheckpointFailure: () => expect.unreachable(),
  });
  try {
    await upgradeRecords(store);
    const own = await listAgencyKeys(store, 'so-khcn');
    const rooms = new Set(own.map((key) => key.split('/')[0]));
    expect([...rooms].sort()).toEqual([
      ...['agencies', 'documents', 'due', 'notices', 'outbox', 'reminders', 'results'],
    ]);
    expect(await listAgencyKeys(store, 'quang-ngoc')).toEqual(['agencies/quang-ngoc']);
    for (const key of own)
      await store.transact(key, ({ remove }) => {
        remove(key);
        return Promise.resolve();
      });
    expect(await listAgencyKeys(store, 'so-khcn')).toEqual([]);
    // People and chats still name it; nothing else does.
    for (const key of await store.list('')) {
      const text = JSON.stringify(await store.read(key));
      if (text.includes('so-khcn')) expect(key).toMatch(/^(users|chats)\//);
    }
    expect(await store.read('agencies/quang-ngoc')).not.toBeNull();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
