/** The lease that lets one process at a time renew tokens. */

import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { FileLease } from '../../../src/channels/zalo-oa/file-lease.ts';

let folder: string;
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-lease-'));
  now = Date.now();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const lease = (wait: (ms: number) => Promise<unknown> = setTimeout) =>
  new FileLease({ folder, name: 'tokens', clock: () => now, wait, leaseMs: 1_000 });

it('is held by one at a time, however many want it', async () => {
  let holders = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    holders += 1;
    most = Math.max(most, holders);
    await readdir(folder);
    holders -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => lease().hold(work)));
  expect([most, holders]).toEqual([1, 0]);
});

it('is let go when the work fails', async () => {
  await expect(lease().hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lease().hold(() => Promise.resolve('done'))).toBe('done');
});

it('of a process that died passes on after its time, to one of those who wait', async () => {
  await writeFile(join(folder, 'tokens.1.lease'), '');
  const order: string[] = [];
  const wait = (): Promise<void> => {
    order.push('waits');
    now += 600;
    return Promise.resolve();
  };
  await lease(wait).hold(() => {
    order.push('works');
    return Promise.resolve();
  });
  expect(order.at(-1)).toBe('works');
  expect(order.length).toBeGreaterThan(2);
  let holders = 0;
  await writeFile(join(folder, 'tokens.9.lease'), '');
  now += 5_000;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      lease().hold(async () => {
        holders += 1;
        expect(holders).toBe(1);
        await readdir(folder);
        holders -= 1;
      }),
    ),
  );
});

it('is not held by who was so slow that the next number was used and cleared away', async () => {
  await writeFile(join(folder, 'tokens.1.lease'), '');
  utimesSync(join(folder, 'tokens.1.lease'), 1, 1);
  const later = join(folder, 'tokens.40.lease');
  const order: string[] = [];
  // The lease of a dead holder is judged: meanwhile others have come, and one of them holds it.
  const clock = (): number => {
    if (order.length === 0) {
      order.push('others come');
      rmSync(join(folder, 'tokens.1.lease'));
      writeFileSync(later, '');
    }
    return now + 5_000;
  };
  const wait = async (): Promise<void> => {
    order.push('waits');
    await writeFile(later, 'free');
  };
  await new FileLease({ folder, name: 'tokens', clock, wait, leaseMs: 1_000_000 }).hold(() => {
    order.push('works');
    return Promise.resolve();
  });
  expect(order).toEqual(['others come', 'waits', 'works']);
});

it('leaves few files behind', async () => {
  for (let at = 0; at < 40; at += 1) await lease().hold(() => Promise.resolve());
  expect((await readdir(folder)).length).toBeLessThan(20);
});
