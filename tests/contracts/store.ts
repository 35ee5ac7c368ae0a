/** What every store must do. A store's own test calls this. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Json } from '../../src/record/change.ts';
import type { Store } from '../../src/stores/store.ts';
import { itKeepsLogs } from './store-logs.ts';
import type { StorePlace } from './store-place.ts';
import { oddKeys } from './store-place.ts';
import { itKeepsTurns } from './store-turns.ts';

/** Promises of the contract that a store breaks on purpose, each with its reason. */
export type Departures = Readonly<Record<string, string>>;

/**
 * @param open - opens the store at one place; when the store of an earlier call was closed, with
 * what was kept there
 */
export function itKeepsTheStoreContract(
  open: () => Promise<Store>,
  departures: Departures = {},
): void {
  /** A departure must really fail, so that it cannot outlive its reason. */
  const promises = (what: string, check: () => Promise<void>): void => {
    const reason = departures[what];
    if (reason === undefined) it(what, check);
    else it.fails(`${what} — departs: ${reason}`, check);
  };

  describe('store contract', () => {
    const at = createPlace(open, promises);
    beforeEach(async () => {
      at.store = await open();
    });
    afterEach(async () => {
      await at.store.erase('').catch(() => undefined);
      await at.store.close();
    });
    itKeepsRecords(at);
    itKeepsTurns(at);
    itKeepsLogs(at);
  });
}

function createPlace(open: () => Promise<Store>, promises: StorePlace['promises']): StorePlace {
  const at: StorePlace = {
    promises,
    open,
    // Opened before each test.
    store: undefined as unknown as Store,
    reopen: async () => {
      await at.store.close();
      at.store = await open();
    },
    put: (key, value) =>
      at.turn(key, ({ change }) => {
        change(key, [[[], value]]);
      }),
    turn: (order, work) =>
      at.store.transact(order, (transaction) => {
        work(transaction);
        return Promise.resolve();
      }),
  };
  return at;
}

function itKeepsRecords(at: StorePlace): void {
  describe('records', () => {
    at.promises('are null when they were never kept', async () => {
      expect(await at.store.read('chats/nobody')).toBeNull();
      await at.store.transact('chats/nobody', async ({ read }) => {
        expect(await read('chats/nobody')).toBeNull();
      });
    });
    at.promises('begin empty and change by path', async () => {
      await at.turn('c', ({ change }) => {
        change('c', [
          [['answers', 'year'], 2026],
          [['answers', 'activities'], []],
          [['answers', 'activities', 0], { name: 'Tọa đàm' }],
        ]);
      });
      await at.turn('c', ({ change }) => {
        change('c', [
          [['answers', 'activities', 1], { name: 'Treo băng rôn' }],
          [['answers', 'activities', 0]],
          [['answers', 'year']],
        ]);
      });
      const expected = { answers: { activities: [{ name: 'Treo băng rôn' }] } };
      expect(await at.store.read('c')).toEqual(expected);
      await at.reopen();
      expect(await at.store.read('c')).toEqual(expected);
    });
    at.promises('are replaced whole by the empty path', async () => {
      await at.put('c', { old: true });
      await at.put('c', ['new']);
      expect(await at.store.read('c')).toEqual(['new']);
    });
    at.promises(
      'are gone when removed, also after opening again, and begin empty anew',
      async () => {
        await at.put('c', { old: 1 });
        await at.reopen();
        await at.turn('c', ({ remove }) => {
          remove('c');
        });
        expect(await at.store.read('c')).toBeNull();
        await at.reopen();
        expect(await at.store.read('c')).toBeNull();
        expect(await at.store.list('')).toEqual([]);
        await at.turn('c', ({ change }) => {
          change('c', [[['fresh'], 2]]);
        });
        await at.reopen();
        expect(await at.store.read('c')).toEqual({ fresh: 2 });
      },
    );
    at.promises('have any text as their key', async () => {
      for (const [n, key] of oddKeys.entries()) await at.put(key, { n });
      const check = async (): Promise<void> => {
        for (const [n, key] of oddKeys.entries()) expect(await at.store.read(key)).toEqual({ n });
        expect((await at.store.list('')).sort()).toEqual([...oddKeys].sort());
      };
      await check();
      await at.reopen();
      await check();
    });
    at.promises('are listed by the beginning of their key, those of others are not', async () => {
      await at.put('plans/so-khcn/p1', 1);
      await at.put('plans/so-khcn/p2', 2);
      await at.reopen();
      await at.put('plans/so-khcn/p3', 3);
      await at.put('plans/so-khcn-2/p1', 4);
      const keys = await at.store.list('plans/so-khcn/');
      expect(keys.sort()).toEqual(['plans/so-khcn/p1', 'plans/so-khcn/p2', 'plans/so-khcn/p3']);
    });
    at.promises('do not change with what was given or what was read', async () => {
      const given = { subject: 'Số liệu quý III', list: [1] };
      await at.turn('c', ({ change }) => {
        change('c', [[[], given]]);
        given.list.push(2);
        change('c', [[['second'], given]]);
        given.subject = 'changed by hand';
      });
      const read = (await at.store.read('c')) as { list: Json[] };
      read.list.push('by hand');
      expect(await at.store.read('c')).toEqual({
        subject: 'Số liệu quý III',
        list: [1],
        second: { subject: 'Số liệu quý III', list: [1, 2] },
      });
    });
  });
}
