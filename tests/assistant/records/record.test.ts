/** Kept records have the shape that they say, and those of an earlier release become those of today. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { defineRecord, type Upgrade } from '../../../src/assistant/records/record.ts';
import { records } from '../../../src/assistant/records/index.ts';
import { upgradeRecords } from '../../../src/assistant/records/upgrade-records.ts';
import type { Json } from '../../../src/record/change.ts';
import type { Store } from '../../../src/stores/store.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
let store: Store;
beforeEach(async () => {
  held = await play({ today: '2026-05-04' });
  store = held.store();
});
afterEach(() => held.close());

const put = (key: string, value: Json): Promise<void> =>
  store.transact(key, (transaction) => {
    transaction.change(key, [[[], value]]);
    return Promise.resolve();
  });

const seals = defineRecord('seals', {
  version: 1,
  key: (id: string) => id,
  schema: z.looseObject({ place: z.string() }),
});

describe('a record', () => {
  it('is read where it is what it says, with what the schema does not name', async () => {
    await put('seals/1', { place: 'Hà Nội', note: 'tròn' });
    expect(await seals.read(store, '1')).toEqual({ place: 'Hà Nội', note: 'tròn' });
    expect(await seals.read(store, '2')).toBeNull();
  });

  it('is refused with its key and the place where it is something else', async () => {
    await put('seals/1', { place: 7 });
    await expect(seals.read(store, '1')).rejects.toThrow(/seals\/1.*place/);
  });

  it('is of a kind that no other kind shares its name with', () => {
    const names = records.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { version, upgrades } of records) expect(upgrades).toHaveLength(version - 1);
  });
});

describe('records of an earlier release', () => {
  const rename: Upgrade = (kept) => {
    const { town, ...rest } = kept as Record<string, Json>;
    return town === undefined ? kept : { ...rest, place: town };
  };
  const kind = { ...seals, version: 2, upgrades: [rename] };

  it('become those of today, once', async () => {
    for (let id = 0; id < 250; id += 1) await put(`seals/${id}`, { town: `phố ${id}` });
    await upgradeRecords(store, [kind]);
    expect(await seals.read(store, '249')).toEqual({ place: 'phố 249' });
    const again = { ...kind, upgrades: [() => null] };
    await upgradeRecords(store, [again]);
    expect(await store.list('seals/')).toHaveLength(250);
  });

  it('go on where they were stopped', async () => {
    await put('seals/1', { place: 'đã đổi' });
    await put('seals/2', { town: 'chưa đổi' });
    await upgradeRecords(store, [kind]);
    expect(await seals.read(store, '1')).toEqual({ place: 'đã đổi' });
    expect(await seals.read(store, '2')).toEqual({ place: 'chưa đổi' });
  });

  it('of a newer program are refused with words', async () => {
    await put('versions/all', { seals: 3 });
    await expect(upgradeRecords(store, [kind])).rejects.toThrow(/newer program.*update/);
  });

  it('of a chat keep the result that was waited for as what is expected next', async () => {
    const awaited = { document: 'p1', what: 'words', activity: 2, task: null, result: null, at: 5 };
    await put('versions/all', {});
    await put('chats/test:thu', { agency: 'so-khcn', awaited });
    await upgradeRecords(store);
    expect(await store.read('chats/test:thu')).toEqual({
      agency: 'so-khcn',
      expected: { '': { handler: 'result', data: awaited, until: 3_600_005 } },
    });
  });
});
