/** What is kept long enough goes, a bounded part a day, and never by a clock that leaps. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startSweeping } from '../../src/cli/sweeping.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Store, Sweep } from '../../src/stores/store.ts';
import { sweepAll } from '../../src/stores/sweep.ts';

const now = Date.UTC(2026, 10, 27, 8);
const dayMs = 86_400_000;

describe('a sweep', () => {
  let folder: string;
  let store: Store;
  let seen: string[];
  let befores: number[];
  let keys: string[];
  const sweep: Sweep = {
    name: 'things',
    list: () => Promise.resolve(keys),
    tidy: (key, before) => {
      seen.push(key);
      befores.push(before);
      return Promise.resolve();
    },
  };

  beforeEach(async () => {
    [seen, befores, keys] = [[], [], ['c', 'a', 'e', 'b', 'd']];
    folder = await mkdtemp(join(tmpdir(), 'vanthu-sweep-'));
    store = await openEmbeddedStore({ folder });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('takes a part a day, goes on where the last one ended, and begins anew', async () => {
    const rounds = ['ab', 'cd', 'e', 'ab'];
    for (const [day, round] of rounds.entries()) {
      await sweepAll(store, [sweep], { months: 13, now: now + day * dayMs, most: 2 });
      expect(seen.splice(0).join('')).toBe(round);
      await store.close();
      store = await openEmbeddedStore({ folder });
    }
  });

  it('counts whole months back', async () => {
    await sweepAll(store, [sweep], { months: 13, now });
    expect(befores[0]).toBe(Date.UTC(2025, 9, 27, 8));
  });

  it.each([
    ['forward', 400],
    ['back', -400],
  ])('removes nothing right after the clock leapt %s', async (_name, days) => {
    await sweepAll(store, [sweep], { months: 13, now });
    seen.splice(0);
    const later = now + days * dayMs;
    await sweepAll(store, [sweep], { months: 13, now: later });
    expect(seen).toEqual([]);
    await sweepAll(store, [sweep], { months: 13, now: later + dayMs });
    expect(seen).toHaveLength(5);
  });

  it('comes when the program starts and each day, goes on after a failure, and stops at once', async () => {
    const waited: number[] = [];
    const logged: string[] = [];
    let next: () => void = () => undefined;
    let failures = 1;
    const failing: Sweep = {
      ...sweep,
      tidy: async (key, before) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('the disk is full');
        }
        await sweep.tidy(key, before);
      },
    };
    const stop = startSweeping({
      store,
      sweeps: [failing],
      months: 13,
      clock: () => now,
      log: { error: (_details, message) => logged.push(message) },
      wait: (ms, signal) =>
        new Promise((resolve, reject) => {
          waited.push(ms);
          next = () => {
            resolve(undefined);
          };
          signal.addEventListener('abort', () => {
            reject(new Error('stopped'));
          });
        }),
    });
    await expect.poll(() => waited).toEqual([dayMs]);
    expect([seen, logged.length]).toEqual([[], 1]);
    next();
    await expect.poll(() => waited).toEqual([dayMs, dayMs]);
    expect(seen).toHaveLength(5);
    await stop();
    expect([seen.length, logged.length]).toEqual([5, 1]);
  });

  it('is left between two things when the program stops', async () => {
    const stopping = new AbortController();
    const stopper: Sweep = {
      ...sweep,
      tidy: (key, before) => {
        stopping.abort();
        return sweep.tidy(key, before);
      },
    };
    const settings = { months: 13, now, signal: stopping.signal };
    await expect(sweepAll(store, [stopper], settings)).rejects.toThrow();
    expect(seen).toEqual(['a']);
  });
});
