/**
 * What one durable turn costs, with few and with many chats on disk, beside two peers that keep
 * sessions in files; how long a start takes; what 100 kills cost. `npm run bench:store`
 */

import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, cpSync, fdatasyncSync, mkdirSync, openSync } from 'node:fs';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openEmbeddedStore } from '../src/stores/embedded/embedded.ts';
import { runKills } from '../tests/stores/kill-runs.ts';
import type { Kept, Peer } from './store-peers.ts';
import {
  answers,
  createSession,
  fill,
  keyOf,
  ours,
  plainLowdb,
  storageFile,
  writeFiles,
} from './store-peers.ts';

/** Few and many chats take turns, so that a busy machine slows both. */
const rounds = 16;
const roundMs = 125;
const place = mkdtempSync(join(tmpdir(), 'bench-store-'));

interface Row {
  readonly name: string;
  readonly chats: number;
  readonly atOnce: number;
  readonly turns: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Sessions of one size in one peer, and what became of them. */
class Run {
  readonly #timesMs: number[] = [];
  readonly #expected = new Map<number, { step: string; text: string; turn: number }>();
  #turn = 0;
  #tookMs = 0;

  readonly #name: string;
  readonly #kept: Kept;
  readonly #chats: number;
  readonly #atOnce: number;

  constructor(name: string, kept: Kept, chats: number, atOnce: number) {
    this.#name = name;
    this.#kept = kept;
    this.#chats = chats;
    this.#atOnce = atOnce;
  }

  /** Updates chats by chance, no chat twice at the same moment. */
  async round(): Promise<void> {
    const begin = performance.now();
    const workers = Math.min(this.#atOnce, this.#chats);
    await Promise.all(Array.from({ length: workers }, (_, n) => this.#work(n, begin + roundMs)));
    this.#tookMs += performance.now() - begin;
  }

  /** Re-reads every chat that was updated, from the disk. */
  async check(): Promise<void> {
    const read = await this.#kept.reopen();
    for (const [chat, update] of this.#expected) {
      const session = await read(chat);
      const isRight = session?.turn === update.turn && session.answers[update.step] === update.text;
      if (!isRight) throw new Error(`${this.#name}: chat ${chat} is not as it was kept`);
    }
  }

  row(): Row {
    const times = this.#timesMs.sort((one, other) => one - other);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    return {
      name: this.#name,
      chats: this.#chats,
      atOnce: this.#atOnce,
      turns: times.length,
      perSecond: times.length / (this.#tookMs / 1000),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
    };
  }

  async #work(worker: number, until: number): Promise<void> {
    const share = Math.floor(this.#chats / this.#atOnce);
    while (performance.now() < until) {
      const chat = Math.floor(Math.random() * share) * this.#atOnce + worker;
      this.#turn += 1;
      const turn = this.#turn;
      const update = { step: `step-${turn % answers}`, text: `Trả lời ${turn}`, turn };
      this.#expected.set(chat, update);
      const started = performance.now();
      await this.#kept.update(chat, update.step, update.text, turn);
      this.#timesMs.push(performance.now() - started);
    }
  }
}

/** What the disk of this machine can do at most: one line and one fdatasync, nothing else. */
function measureFloor(): number {
  const file = openSync(join(place, 'floor'), 'a');
  const line = `${'x'.repeat(150)}\n`;
  const begin = performance.now();
  let lines = 0;
  for (; performance.now() - begin < 1000; lines += 1) {
    appendFileSync(file, line);
    fdatasyncSync(file);
  }
  closeSync(file);
  return (performance.now() - begin) / lines;
}

/** What turns cost while the files of 10,000 records are being written. */
async function measureCheckpoint(): Promise<void> {
  const store = await openEmbeddedStore({ folder: join(place, 'Văn-10000') });
  await fill(store, 10_000);
  const begin = performance.now();
  const state = { isWriting: true };
  const writing = writeFiles(store).then(() => {
    state.isWriting = false;
  });
  const timesMs: number[] = [];
  while (state.isWriting) {
    const key = keyOf(timesMs.length % 10);
    const started = performance.now();
    await store.transact(key, ({ change }) => {
      change(key, [[['answers', 'step-1'], 'mới']]);
      return Promise.resolve();
    });
    timesMs.push(performance.now() - started);
  }
  await writing;
  const took = ((performance.now() - begin) / 1000).toFixed(1);
  await store.close();
  timesMs.sort((one, other) => one - other);
  const at = (share: number): string =>
    (timesMs[Math.floor(timesMs.length * share)] ?? 0).toFixed(2);
  console.log(
    `  10,000 record files written behind in ${took} s, with fsync; turns meanwhile, one by one: ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}

/** In a process of its own: `tsx bench/store.ts start <folder>`. */
async function reportStart(folder: string): Promise<void> {
  const rssBefore = process.memoryUsage.rss();
  const begin = performance.now();
  const store = await openEmbeddedStore({ folder });
  await store.transact(keyOf(0), async ({ read, change }) => {
    if ((await read(keyOf(0))) === null) throw new Error('the session is not there');
    change(keyOf(0), [[['turn'], 1]]);
  });
  const firstTurnMs = performance.now() - begin;
  const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const rss = process.memoryUsage.rss();
  console.log(
    `${firstTurnMs.toFixed(0)} ms to the first turn kept; RSS ${mb(rss)}, ${mb(rssBefore)} before`,
  );
  await store.close();
}

function startIn(folder: string): string {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), 'start', folder];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

async function measureStarts(): Promise<void> {
  const folder = join(place, 'Văn-10000');
  console.log(`  start, 10,000 chats, closed cleanly: ${startIn(folder)}`);
  const store = await openEmbeddedStore({ folder, maxJournalBytes: Infinity });
  // As much as there may be: 16 MB in use, and as much again that was being written.
  for (let round = 0; round < 3; round += 1) await fill(store, 10_000);
  const left = join(place, 'start-killed');
  cpSync(folder, left, { recursive: true, filter: (name) => !name.endsWith('.sock') });
  await store.close();
  const journals = readdirSync(left).filter((name) => name.startsWith('journal'));
  const bytes = journals.reduce((sum, name) => sum + statSync(join(left, name)).size, 0);
  const journal = `${(bytes / 1e6).toFixed(0)} MB of journal left`;
  console.log(`  start, 10,000 chats, after a kill, ${journal}: ${startIn(left)}`);
}

function printRow({ name, chats, atOnce, turns, perSecond, p50Ms, p99Ms }: Row): void {
  const cells = [
    name.padEnd(34),
    String(chats).padStart(7),
    String(atOnce).padStart(8),
    String(turns).padStart(8),
    perSecond.toFixed(0).padStart(9),
    p50Ms.toFixed(2).padStart(8),
    p99Ms.toFixed(2).padStart(8),
  ];
  console.log(`  ${cells.join('')}`);
}

async function compare(): Promise<Row[]> {
  const peers: readonly (readonly [string, Peer])[] = [
    ['Văn Thư, fdatasync', ours],
    ['lowdb 7, one file, no fsync', plainLowdb],
    ['@grammyjs/storage-file, no fsync', storageFile],
  ];
  console.log(`  ${'store'.padEnd(34)}  chats at once   turns  turns/s  p50 ms  p99 ms`);
  const rows: Row[] = [];
  for (const [name, peer] of peers) {
    const sizes = [10, 10_000];
    const stores = await Promise.all(
      sizes.map((chats) => {
        const folder = join(place, `${name.slice(0, 3)}-${chats}`);
        mkdirSync(folder);
        return peer(folder, chats);
      }),
    );
    for (const atOnce of [1, 32]) {
      const runs = stores.map((kept, n) => new Run(name, kept, sizes[n] ?? 0, atOnce));
      globalThis.gc?.();
      for (let round = 0; round < rounds; round += 1) {
        for (const run of runs) await run.round();
      }
      for (const run of runs) await run.check();
      rows.push(...runs.map((run) => run.row()));
    }
    await Promise.all(stores.map(({ close }) => close()));
    for (const row of rows.slice(-4)) printRow(row);
  }
  return rows;
}

function printRatios(rows: readonly Row[]): void {
  const mine = rows.filter(({ name }) => name.startsWith('Văn Thư'));
  for (const atOnce of [1, 32]) {
    const [few, many] = mine.filter((row) => row.atOnce === atOnce);
    const ratio = ((many?.perSecond ?? 0) / (few?.perSecond ?? 1)).toFixed(2);
    const what = `turns/s with 10,000 chats ÷ with 10, ${atOnce} at once`;
    console.log(`  ${what}: ${ratio} (aim ≥ 0.80; the 10 are in memory, the 10,000 mostly not)`);
  }
}

async function measureKills(): Promise<void> {
  const folder = join(place, 'kills');
  const seed = Date.now() % 1_000_000;
  const { kills, acknowledgedTurns, faults } = await runKills({
    folder,
    kills: 100,
    chats: 8,
    maxJournalBytes: 20_000,
    seed,
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const records = files.filter(({ name }) => name.endsWith('.json'));
  for (const { parentPath, name } of records) {
    JSON.parse(readFileSync(join(parentPath, name), 'utf8'));
  }
  console.log(
    `  ${kills} × kill -9 (seed ${seed}): ${acknowledgedTurns} turns acknowledged, ` +
      `${faults.length} lost, torn or done twice (aim 0); ${records.length} files parse`,
  );
  for (const fault of faults.slice(0, 10)) console.log(`    ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function runAll(): Promise<void> {
  console.log(
    `Sessions of ${Buffer.byteLength(JSON.stringify(createSession()))} bytes; ${(rounds * roundMs) / 1000} s each.`,
  );
  console.log(`  one line and one fdatasync on this disk: ${measureFloor().toFixed(2)} ms\n`);
  printRatios(await compare());
  await measureCheckpoint();
  await measureStarts();
  await measureKills();
}

try {
  if (process.argv[2] === 'start') await reportStart(process.argv[3] ?? '');
  else await runAll();
} finally {
  rmSync(place, { recursive: true, force: true });
}
