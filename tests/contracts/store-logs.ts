/** What every store promises of logs, of erasing, and of closing. */

import { describe, expect } from 'vitest';

import type { StorePlace } from './store-place.ts';
import { createGate, oddKeys } from './store-place.ts';

/** Part of `itKeepsTheStoreContract`. */
export function itKeepsLogs(at: StorePlace): void {
  describe('logs', () => {
    at.promises('give their entries back in order, from any number on', async () => {
      const entries = Array.from({ length: 40 }, (_, n) => ({ n, text: 'Đã xong\n' }));
      await Promise.all(entries.map((entry) => at.store.append('log/a', entry)));
      await at.store.append('log/b', 'other');
      expect(await at.store.readLog('log/a')).toEqual(entries);
      await at.reopen();
      await at.store.append('log/a', null);
      expect(await at.store.readLog('log/a', 38)).toEqual([entries[38], entries[39], null]);
      expect(await at.store.readLog('log/a', 3, 5)).toEqual([entries[3], entries[4]]);
      expect(await at.store.readLog('log/a', 39, 99)).toEqual([entries[39], null]);
      expect(await at.store.readLog('log/a', 5, 5)).toEqual([]);
      expect(await at.store.readLog('log/a', 41)).toEqual([]);
      expect(await at.store.readLog('log/none')).toEqual([]);
    });
    at.promises('have any text as their key', async () => {
      for (const key of oddKeys) await at.store.append(key, key.length);
      await at.reopen();
      for (const key of oddKeys) expect(await at.store.readLog(key)).toEqual([key.length]);
    });
    at.promises('lose what is dropped for good, and the others keep their numbers', async () => {
      for (let n = 0; n < 10; n += 1) await at.store.append('log/a', { n });
      await at.store.append('log/b', 'other');
      await Promise.all([
        at.store.dropEntries('log/a', 4),
        at.store.append('log/a', { n: 10 }),
        at.store.append('log/a', { n: 11 }),
      ]);
      const check = async (): Promise<void> => {
        expect(await at.store.measureLog('log/a')).toEqual({ first: 4, end: 12 });
        expect(await at.store.readLog('log/a', 5, 7)).toEqual([{ n: 5 }, { n: 6 }]);
        expect(await at.store.readLog('log/a', 2, 5)).toEqual([{ n: 4 }]);
        expect(await at.store.readLog('log/a', 0, 3)).toEqual([]);
        expect(await at.store.readLog('log/a', 11)).toEqual([{ n: 11 }]);
        expect(await at.store.readLog('log/a')).toHaveLength(8);
        expect(await at.store.readLog('log/b')).toEqual(['other']);
      };
      await check();
      await at.reopen();
      await check();
      await at.store.append('log/a', { n: 12 });
      await at.store.dropEntries('log/a', 2);
      await at.store.dropEntries('log/a', 12);
      expect(await at.store.readLog('log/a')).toEqual([{ n: 12 }]);
      await at.store.dropEntries('log/a', 99);
      expect(await at.store.measureLog('log/a')).toEqual({ first: 0, end: 0 });
      expect(await at.store.listLogs('')).toEqual(['log/b']);
      await at.store.append('log/a', 'anew');
      expect(await at.store.readLog('log/a')).toEqual(['anew']);
      await at.store.dropEntries('log/none', 5);
      expect(at.store.damages()).toEqual([]);
    });
    at.promises('are listed by what their keys begin with', async () => {
      const keys = [...oddKeys, 'log/a', 'logs'];
      for (const key of keys) await at.store.append(key, 1);
      await at.reopen();
      expect((await at.store.listLogs('')).sort()).toEqual([...keys].sort());
      expect((await at.store.listLogs('log')).sort()).toEqual(['log/a', 'logs']);
    });
    at.promises('can be many', async () => {
      const logs = Array.from({ length: 150 }, (_, n) => `log/${n}`);
      await Promise.all(logs.map((log) => at.store.append(log, log)));
      await Promise.all(logs.map((log) => at.store.append(log, 'second')));
      for (const log of logs) expect(await at.store.readLog(log)).toEqual([log, 'second']);
    });
  });

  describe('erasing', () => {
    at.promises('takes an agency away, its logs too, and leaves the others', async () => {
      for (const agency of ['so-khcn', 'so-khcn-2']) {
        await at.put(`plans/${agency}/p1`, { agency });
        await at.store.append(`plans/${agency}/log`, agency);
      }
      await at.reopen();
      await at.put('plans/so-khcn/p2', { isWritten: false });
      await at.store.erase('plans/so-khcn/');
      const check = async (): Promise<void> => {
        expect(await at.store.list('')).toEqual(['plans/so-khcn-2/p1']);
        expect(await at.store.read('plans/so-khcn/p1')).toBeNull();
        expect(await at.store.readLog('plans/so-khcn/log')).toEqual([]);
        expect(await at.store.readLog('plans/so-khcn-2/log')).toEqual(['so-khcn-2']);
      };
      await check();
      await at.reopen();
      await check();
      await at.put('plans/so-khcn/p1', 'anew');
      await at.store.append('plans/so-khcn/log', 'anew');
      expect(await at.store.read('plans/so-khcn/p1')).toBe('anew');
      expect(await at.store.readLog('plans/so-khcn/log')).toEqual(['anew']);
    });
    at.promises('waits for the turns of what it takes away', async () => {
      const gate = createGate();
      const turnOfIt = at.store.transact('agencies/a', async ({ change }) => {
        await gate.passed;
        change('agencies/a', [[['late'], true]]);
      });
      const erasing = at.store.erase('agencies/a');
      gate.pass();
      await Promise.all([turnOfIt, erasing]);
      expect(await at.store.read('agencies/a')).toBeNull();
    });
  });

  describe('closing', () => {
    at.promises('waits for what is under way and refuses what comes later', async () => {
      const gate = createGate();
      const underWay = at.store.transact('c', async ({ change }) => {
        await gate.passed;
        change('c', [[['kept'], true]]);
      });
      const closing = at.store.close();
      await expect(at.put('c', 'too late')).rejects.toThrow();
      gate.pass();
      await Promise.all([underWay, closing, at.store.close()]);
      at.store = await at.open();
      expect(await at.store.read('c')).toEqual({ kept: true });
    });
    at.promises('finds no damage in what it kept', async () => {
      await at.put('c', 1);
      await at.reopen();
      expect(await at.store.read('c')).toBe(1);
      expect(at.store.damages()).toEqual([]);
    });
  });
}
