/** What a million scheduled reminders cost: to look who is due, to decide for one agency, in memory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { sendDueReminders } from '../../src/assistant/reminding/send-due-reminders.ts';
import { addDays, weekdayOf } from '../../src/calendar/day.ts';
import { telegramCapabilities } from '../../src/channels/telegram/telegram.ts';
import { stores } from '../../src/stores/index.ts';
import { openBench, setUpOffices, type Bench } from './offices.ts';

/** What is measured. */
export interface TicksTask {
  readonly folder: string;
  readonly agencies: number;
  readonly activities: number;
  /** How many reminders were scheduled; null where that is still to be done. */
  readonly scheduled: number | null;
}

/** What came out of it. */
export interface TicksResult {
  readonly scheduled: number;
  /** To open the store with all of it in there. */
  readonly openMs: number;
  /** Ticks at which nothing is due. */
  readonly idleMs: Spread;
  /** Until all agencies were decided for and kept on disk. */
  readonly decidedMs: number;
  /** How long the processor worked for it. */
  readonly workedMs: number;
  readonly turns: number;
  /** The longest that the program could do nothing else while all agencies were decided. */
  readonly blockedMs: number;
  /** Resident memory of the whole program: before it opened the store, after, after that morning. */
  readonly bareMb: number;
  readonly openMb: number;
  readonly decidedMb: number;
}

/** The middle one, the one that 1 in 100 exceeds, and the largest. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

const before = '2026-02-27T08:00';
const morning = '2026-03-02T08:00';
const ticks = 200;

/** One process fills the data folder and ends, another measures: it holds nothing else. */
async function run(task: TicksTask): Promise<number | TicksResult> {
  return task.scheduled === null ? fill(task) : measure(task.folder, task.scheduled);
}

/** @returns how many reminders are scheduled */
async function fill({ folder, agencies, activities }: TicksTask): Promise<number> {
  const bench = await openBench(folder, before);
  const scheduled = await setUpOffices(bench, {
    agencies,
    daysOf: (agency) => daysOf(agency, activities),
    lastRunAt: before,
  });
  await bench.close();
  return scheduled;
}

/** Working days over the year, other ones for each agency. */
function daysOf(agency: number, activities: number): string[] {
  return Array.from({ length: activities }, (_, at) => {
    const day = addDays('2026-03-16', (agency * 7 + at * 13) % 260);
    return weekdayOf(day) > 5 ? addDays(day, 2) : day;
  }).sort();
}

const silent = {
  carryOut: () => Promise.resolve(),
  capabilitiesOf: () => telegramCapabilities,
};

async function measure(folder: string, scheduled: number): Promise<TicksResult> {
  const empty = mkdtempSync(path.join(tmpdir(), 'bench-empty-'));
  const bare = await openBench(empty, before);
  const bareMb = residentMb();
  await bare.close();
  rmSync(empty, { recursive: true });
  const openedAt = performance.now();
  const store = await stores.embedded({ folder });
  const openMs = performance.now() - openedAt;
  await store.close();
  const bench = await openBench(folder, before);
  const openMb = residentMb();
  const idleMs = spreadOf(await tickIdly(bench));
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const worked = process.cpuUsage();
  const startedAt = performance.now();
  const turns = await decideAll(bench);
  const decidedMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(worked);
  delays.disable();
  const decidedMb = residentMb();
  await bench.close();
  const blockedMs = delays.max / 1e6;
  const workedMs = (user + system) / 1000;
  return {
    ...{ scheduled, openMs, idleMs, decidedMs, workedMs, turns, blockedMs },
    ...{ bareMb, openMb, decidedMb },
  };
}

async function tickIdly(bench: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    const startedAt = performance.now();
    await sendDueReminders(bench.assistance, silent);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** @returns for how many agencies something was decided */
async function decideAll(bench: Bench): Promise<number> {
  bench.setTime(morning);
  let turns = 0;
  await sendDueReminders(bench.assistance, {
    ...silent,
    carryOut: () => {
      turns += 1;
      return Promise.resolve();
    },
  });
  return turns;
}

function residentMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 ** 2;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

process.once('disconnect', () => process.exit());
process.send?.(await run(JSON.parse(process.argv[2] ?? '{}') as TicksTask));
