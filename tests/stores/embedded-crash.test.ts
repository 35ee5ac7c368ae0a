/** What was acknowledged is there after a crash, once; what was not is there whole or not at all. */

import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Store } from '../../src/stores/store.ts';
import { runKills } from './kill-runs.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

let copies = 0;

/** What is on the disk at this moment, as a power cut would leave it. */
async function cutPower(folder: string): Promise<string> {
  copies += 1;
  const left = join(place, `left-${copies}`);
  await cp(folder, left, { recursive: true, filter: (name) => !name.endsWith('.sock') });
  return left;
}

async function lastJournal(folder: string): Promise<string> {
  const numbers = (await readdir(folder)).map((name) => /^journal\.(\d+)\./.exec(name)?.[1] ?? '0');
  return join(folder, `journal.${Math.max(...numbers.map(Number))}.jsonl`);
}

async function add(store: Store, n: number): Promise<void> {
  await store.transact('chats/1', ({ change }) => {
    change('chats/1', [n === 1 ? [['turns'], [1]] : [['turns', n], n]]);
    change('plans/1', [[['turn'], n]]);
    return Promise.resolve();
  });
}

/** Opens what a power cut has left, goes on, and has the power cut again. */
async function expectTurns(left: string, turns: readonly number[]): Promise<void> {
  const store = await openEmbeddedStore({ folder: left });
  expect(await store.read('chats/1')).toEqual({ turns });
  expect(await store.read('plans/1')).toEqual({ turn: turns.length });
  expect(store.damages()).toEqual([]);
  await add(store, turns.length + 1);
  const again = await openEmbeddedStore({ folder: await cutPower(left) });
  expect(await again.read('plans/1')).toEqual({ turn: turns.length + 1 });
  await again.close();
  await store.close();
}

describe('a killed process', () => {
  it(
    'loses no acknowledged turn, does none twice and tears no file',
    { timeout: 60_000 },
    async () => {
      const folder = join(place, 'data');
      const plan = { folder, kills: 15, chats: 6, maxJournalBytes: 10_000, seed: 5 };
      const { faults, acknowledgedTurns } = await runKills(plan);
      expect(faults).toEqual([]);
      expect(acknowledgedTurns).toBeGreaterThan(500);
      // Otherwise no kill would have met the writing of record files.
      expect((await readdir(join(folder, 'records'))).length).toBeGreaterThan(0);
    },
  );
});

describe('a power cut', () => {
  it('in the middle of a line leaves the turns before it, wherever it is cut', async () => {
    const folder = join(place, 'data');
    const store = await openEmbeddedStore({ folder });
    await add(store, 1);
    const before = (await readFile(await lastJournal(folder))).length;
    await add(store, 2);
    const whole = await cutPower(folder);
    await store.close();
    const journal = await readFile(await lastJournal(whole));
    for (let end = before; end <= journal.length; end += 1) {
      // Not every length, and the first, the last and the one without an end of line among them.
      if (end > before && end < journal.length - 1 && end % 9 !== 0) continue;
      const left = await cutPower(whole);
      await writeFile(await lastJournal(left), journal.subarray(0, end));
      // A turn that lacks the end of its line alone is whole.
      const turns = end >= journal.length - 1 ? [1, 2] : [1];
      await expectTurns(left, turns);
    }
  });

  it('leaves what had not been read since many earlier ones', async () => {
    let folder = join(place, 'data');
    for (let n = 1; n <= 6; n += 1) {
      const store = await openEmbeddedStore({ folder });
      await add(store, n);
      await store.append('log', n);
      // Erasing writes the files of all records first.
      if (n % 3 === 0) await store.erase('nothing');
      const left = await cutPower(folder);
      await store.close();
      folder = left;
    }
    const store = await openEmbeddedStore({ folder });
    expect(await store.read('chats/1')).toEqual({ turns: [1, 2, 3, 4, 5, 6] });
    expect(await store.readLog('log')).toEqual([1, 2, 3, 4, 5, 6]);
    await store.close();
  });

  it('in the middle of an entry leaves the log without it', async () => {
    const folder = join(place, 'data');
    const store = await openEmbeddedStore({ folder });
    await store.append('log', 'whole');
    await store.close();
    const [shard = ''] = await readdir(join(folder, 'logs'));
    await appendFile(join(folder, 'logs', shard, 'log.jsonl'), '"torn');
    const opened = await openEmbeddedStore({ folder });
    expect(await opened.readLog('log')).toEqual(['whole']);
    await opened.append('log', 'next');
    expect(await opened.readLog('log')).toEqual(['whole', 'next']);
    expect(opened.damages()).toEqual([]);
    await opened.close();
  });
});

describe('a full disk', () => {
  it('refuses turns, keeps memory as the disk is, and loses nothing that was kept', async () => {
    const folder = join(place, 'data');
    const program = fileURLToPath(new URL('./turns-until-full.ts', import.meta.url));
    // No file may grow beyond 64 blocks: what is appended is cut off in the middle of a line.
    const command = `ulimit -f 64; exec "$0" --import tsx "$1" "$2"`;
    const args = ['-c', command, process.execPath, program, folder];
    const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    for await (const bytes of child.stdout) text += String(bytes);
    const { kept, read, log, refusals } = JSON.parse(text) as Record<string, unknown>;
    expect(refusals).toEqual(['store', 'store', 'store', 'log: store']);
    expect(read).toEqual({ turns: kept });
    const store = await openEmbeddedStore({ folder });
    expect(await store.read('chats/1')).toEqual({ turns: kept });
    expect(await store.readLog('log')).toEqual(log);
    expect(store.damages()).toEqual([]);
    await store.close();
  });
});
