/** A data folder has one owner at a time. */

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { StoreError } from '../../src/errors.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

/** @returns what opening was refused with */
async function refusal(folder: string): Promise<StoreError> {
  const error: unknown = await openEmbeddedStore({ folder }).then(
    () => new Error('it was opened'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw error;
  return error;
}

/** Another process that holds the folder until it is killed. */
async function holdElsewhere(folder: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const program = fileURLToPath(new URL('./turns-until-killed.ts', import.meta.url));
  const args = ['--import', 'tsx', program, folder, '1', '1000000'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('turn ')) resolve();
    });
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid ?? 0, kill };
}

describe('a data folder', () => {
  it('that another process holds is refused, saying which one, until that one is killed', async () => {
    const folder = join(place, 'data');
    const before = Date.now();
    const holder = await holdElsewhere(folder);
    const { message, isConflict } = await refusal(folder);
    expect(isConflict).toBe(true);
    expect(message).toContain(`process ${holder.pid} since`);
    const since = Date.parse(/since (\S+);/.exec(message)?.[1] ?? '');
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(Date.now());
    await holder.kill();
    const store = await openEmbeddedStore({ folder });
    expect((await store.list('chats/')).length).toBe(1);
    await store.close();
    expect((await readdir(folder)).filter((name) => name.includes('sock'))).toEqual([]);
  });

  it('is refused to the same process a second time, by whatever name', async () => {
    const store = await openEmbeddedStore({ folder: join(place, 'data') });
    await symlink(join(place, 'data'), join(place, 'link'));
    expect((await refusal(join(place, 'link'))).message).toContain(`process ${process.pid} since`);
    await store.close();
    await (await openEmbeddedStore({ folder: join(place, 'link') })).close();
  });

  it('goes to one of many that want it at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const openings = Array.from({ length: 8 }, () => openEmbeddedStore({ folder: place }));
      const outcomes = await Promise.allSettled(openings);
      const opened = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(opened.length).toBe(1);
      for (const { value } of opened) await value.close();
    }
  });

  it('may lie deep below others', async () => {
    const folder = join(place, 'sở khoa học và công nghệ'.repeat(4), 'data'.repeat(20));
    const store = await openEmbeddedStore({ folder });
    expect((await refusal(folder)).isConflict).toBe(true);
    await store.close();
    await (await openEmbeddedStore({ folder })).close();
  });

  it('that cannot be one is refused with what to do', async () => {
    const { isConflict, message } = await refusal('/dev/null/data');
    expect(isConflict).toBe(false);
    expect(message).toContain('/dev/null/data cannot be opened');
  });
});
