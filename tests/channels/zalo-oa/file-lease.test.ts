/** The lease that lets one process at a time renew tokens. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FileLease } from '../../../src/channels/zalo-oa/file-lease.ts';
import { markProcess } from '../../../src/channels/zalo-oa/process-mark.ts';

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

describe('of a holder who is named', () => {
  /** Holds without end, until it is killed. */
  const dying = `
    const { FileLease } = await import(process.argv[1]);
    const settings = { folder: process.argv[2], name: 'tokens', clock: Date.now, wait: Promise.resolve, leaseMs: 1e9 };
    await new FileLease(settings).hold(() => {
      console.log('held');
      return new Promise((resolve) => setTimeout(resolve, 1e8));
    });`;
  const never = () => Promise.reject(new Error('the lease is waited for'));
  const take = () => lease(never).hold(() => Promise.resolve('taken'));

  it('passes on at once when its process was killed', async () => {
    const lib = new URL('../../../src/channels/zalo-oa/file-lease.ts', import.meta.url).href;
    const args = ['--import', 'tsx', '--input-type=module', '-e', dying, lib, folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(take()).rejects.toThrow('waited for');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await take()).toBe('taken');
  });

  it('passes on at once when another process has its number now', async () => {
    const [machine, pid, start] = (await markProcess()).split(' ');
    const before = `${machine} ${pid} ${start === '-' ? '-' : Number(start) - 1}`;
    await writeFile(join(folder, 'tokens.1.lease'), before);
    if (start === '-') await expect(take()).rejects.toThrow('waited for');
    else expect(await take()).toBe('taken');
  });

  it.each([
    ['of another machine', `0123456789abcdef 4000000 77`],
    ['whose mark was cut off', `0123456789abcdef 40`],
    ['that names nobody', ''],
  ])('is waited for where it is one %s', async (_, mark) => {
    await writeFile(join(folder, 'tokens.1.lease'), mark);
    await expect(take()).rejects.toThrow('waited for');
  });

  it('is waited for where its process runs', async () => {
    await writeFile(join(folder, 'tokens.1.lease'), await markProcess());
    await expect(take()).rejects.toThrow('waited for');
  });
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
