/** What every store promises of turns: whole, in order, once. */

import { describe, expect } from 'vitest';

import type { Transaction } from '../../src/stores/store.ts';
import type { StorePlace } from './store-place.ts';
import { createGate } from './store-place.ts';

/** Part of `itKeepsTheStoreContract`. */
export function itKeepsTurns(at: StorePlace): void {
  describe('turns', () => {
    at.promises('answer with what they return', async () => {
      expect(await at.store.transact('c', () => Promise.resolve('kept'))).toBe('kept');
    });
    at.promises('keep all they change, in all records, or nothing', async () => {
      const failing = at.store.transact('c', ({ change, remove }) => {
        change('c', [[['step'], 'year']]);
        change('plans/p', [[['year'], 2026]]);
        remove('outbox/1');
        return Promise.reject(new Error('a bug in a turn'));
      });
      await expect(failing).rejects.toThrow('a bug in a turn');
      expect(await at.store.list('')).toEqual([]);
      await at.turn('c', ({ change }) => {
        change('c', [[['step'], 'year']]);
        change('plans/p', [[['year'], 2026]]);
        change('outbox/1', [[['text'], 'Câu 2/8.']]);
      });
      await at.reopen();
      expect(await Promise.all(['c', 'plans/p', 'outbox/1'].map(at.store.read))).toEqual([
        { step: 'year' },
        { year: 2026 },
        { text: 'Câu 2/8.' },
      ]);
    });
    at.promises('see their own changes, which others do not see before they are kept', async () => {
      await at.put('c', { list: ['a'] });
      await at.store.transact('c', async ({ read, change, remove }) => {
        const before = await read('c');
        change('c', [[['list', 1], 'b']]);
        const between = await read('c');
        change('c', [[['list', 2], 'c']]);
        expect(await read('c')).toEqual({ list: ['a', 'b', 'c'] });
        expect(between).toEqual({ list: ['a', 'b'] });
        expect(before).toEqual({ list: ['a'] });
        expect(await at.store.read('c')).toEqual({ list: ['a'] });
        remove('c');
        expect(await read('c')).toBeNull();
        change('c', [[['again'], true]]);
        expect(await read('c')).toEqual({ again: true });
      });
      expect(await at.store.read('c')).toEqual({ again: true });
    });
    at.promises('list keys by what they begin with, their own changes included', async () => {
      await at.turn('c', ({ change }) => {
        for (const key of ['a', 'a/1', 'a/2', 'a/b:c/3', 'a/b:cd/4', 'ab/5', 'b/a/6'])
          change(key, [[['is'], true]]);
      });
      const sorted = async (prefix: string) => (await at.store.list(prefix)).sort();
      await at.store.transact('c', async ({ list, change, remove }) => {
        expect((await list('a/')).sort()).toEqual(['a/1', 'a/2', 'a/b:c/3', 'a/b:cd/4']);
        remove('a/1');
        change('a/7', [[['is'], true]]);
        remove('a/8');
        change('b/9', [[['is'], true]]);
        expect((await list('a/')).sort()).toEqual(['a/2', 'a/7', 'a/b:c/3', 'a/b:cd/4']);
        expect(await sorted('a/')).toEqual(['a/1', 'a/2', 'a/b:c/3', 'a/b:cd/4']);
      });
      expect(await sorted('a/b:c')).toEqual(['a/b:c/3', 'a/b:cd/4']);
      expect(await sorted('a/b:c/')).toEqual(['a/b:c/3']);
      expect(await sorted('a')).toEqual(['a', 'a/2', 'a/7', 'a/b:c/3', 'a/b:cd/4', 'ab/5']);
      expect(await sorted('c/')).toEqual([]);
    });
    at.promises('of one order run one after the other, as they were asked for', async () => {
      const seen: number[] = [];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          at.store.transact('c', async ({ read, change }) => {
            const count = ((await read('c')) as { count: number } | null)?.count ?? 0;
            await at.store.read(`other/${n}`);
            seen.push(n);
            change('c', [[['count'], count + 1]]);
          }),
        ),
      );
      expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => n));
      expect(await at.store.read('c')).toEqual({ count: 20 });
    });
    at.promises('of two orders run at the same time', async () => {
      const [here, there] = [createGate(), createGate()];
      await Promise.all([
        at.store.transact('chats/1', () => {
          here.pass();
          return there.passed;
        }),
        at.store.transact('chats/2', () => {
          there.pass();
          return here.passed;
        }),
      ]);
    });
    at.promises('wait for the orders of others whose records they change', async () => {
      const add = (order: string, key: string): Promise<void> =>
        at.store.transact(
          order,
          async ({ read, change }) => {
            const count = ((await read(key)) as { count: number } | null)?.count ?? 0;
            await at.store.read('somewhere/else');
            change(key, [[['count'], count + 1]]);
          },
          [key],
        );
      // Named in both orders, and twice: nobody waits for ever.
      const turns = Array.from({ length: 30 }, (_, n) =>
        n % 2 === 0 ? add('agencies/a', 'agencies/b') : add('agencies/b', 'agencies/b'),
      );
      const others = Array.from({ length: 30 }, () => add('agencies/b', 'agencies/a'));
      await Promise.all([...turns, ...others]);
      expect(await at.store.read('agencies/a')).toEqual({ count: 30 });
      expect(await at.store.read('agencies/b')).toEqual({ count: 30 });
    });
    at.promises('change nothing the second time when they remember the update', async () => {
      const deliver = (update: number): Promise<void> =>
        at.store.transact('c', async ({ read, change }) => {
          const chat = (await read('c')) as { update: number; answers: number } | null;
          if ((chat?.update ?? 0) >= update) return;
          change('c', [
            [['update'], update],
            [['answers'], (chat?.answers ?? 0) + 1],
          ]);
        });
      await Promise.all([deliver(1), deliver(1), deliver(2), deliver(1)]);
      await at.reopen();
      await deliver(2);
      expect(await at.store.read('c')).toEqual({ update: 2, answers: 2 });
    });
    at.promises('let a next turn of their order run after they failed', async () => {
      const failing = at.store.transact('c', () => Promise.reject(new Error('a bug in a turn')));
      await Promise.all([expect(failing).rejects.toThrow(), at.put('c', 'after')]);
      expect(await at.store.read('c')).toBe('after');
    });
    at.promises('cannot change anything when they are over', async () => {
      let late: Transaction | undefined;
      await at.store.transact('c', (transaction) => {
        late = transaction;
        return Promise.resolve();
      });
      expect(() => late?.change('c', [[['late'], true]])).toThrow();
    });
    at.promises('refuse a path that reaches into what all objects share', async () => {
      const reaching = at.turn('c', ({ change }) => {
        change('c', [[['__proto__', 'isAdmin'], true]]);
      });
      await expect(reaching).rejects.toThrow();
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    });
  });
}
