/**
 * Reminders at scale: `npm run bench:reminders -- [--agencies 3321] [--reminders 10]
 * [--scheduled 1000000] [--timers 100000]`
 *
 * First one morning: each agency has a group and a plan of 10 activities due that day. The decisions
 * are the program's own, in real time, each kept on disk (fsync); each message is handed over at the
 * moment at which it was decided, to the real outbox, on simulated time, under two models of the
 * platform's limits (A and B, see `bench/telegram-broadcast.ts`), 80 ms there and back. The digests
 * of the offices go out the same morning and count in the floor: the least that 30 a second allow,
 * the first 30 at once.
 *
 * Then what is scheduled: as many agencies, with plans that make a million reminders if nobody
 * answers. A tick is a look at who is due; then a morning on which all are. Memory is that of the
 * whole process. At last one timer each, as croner has it, in a process of its own, beside our store
 * with as many reminders, which is opened from disk; croner keeps nothing. A tenth of its timers is
 * measured: 100,000 of them need more than the 4 GB that node gives a program.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { tellFigure } from './figure.ts';
import { runMorning } from './reminders/morning.ts';
import type { TicksResult, TicksTask } from './reminders/ticks.ts';
import type { TimersResult } from './reminders/timers.ts';

/** If nobody answers: 7, 3, 1 days before, the day itself, and 10 working days after it. */
const remindersAnActivity = 14;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
const megabytes = (mb: number): string => `${mb.toFixed(0)} MB`;

/** Runs all three, and prints what they found. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agencies: { type: 'string', default: '3321' },
      reminders: { type: 'string', default: '10' },
      scheduled: { type: 'string', default: '1000000' },
      timers: { type: 'string', default: '100000' },
    },
  });
  const agencies = Number(values.agencies);
  await showMorning(agencies, Number(values.reminders));
  await showTicks(agencies, Number(values.scheduled));
  await showTimers(Number(values.timers), Number(values.scheduled) / agencies);
}

async function showMorning(agencies: number, perPlan: number): Promise<void> {
  console.log(`\n08:00, ${agencies} groups, ${perPlan} reminders each`);
  const results = await runMorning(agencies, perPlan);
  console.table(
    results.map((one) => ({
      model: one.model,
      'messages to groups': one.toGroups,
      'reminders in them': one.reminders,
      digests: one.toOffices,
      'decided after': seconds(one.decidedMs),
      'groups told after': seconds(one.groupsMs),
      'all told after': seconds(one.allMs),
      floor: seconds(one.floorMs),
      '÷ floor': (one.allMs / one.floorMs).toFixed(3),
      refused: one.refused,
      twice: one.twice,
    })),
  );
}

async function showTicks(agencies: number, scheduled: number): Promise<void> {
  const result = await runTicks(agencies, scheduled);
  console.log(`\n${result.scheduled} reminders scheduled, ${agencies} agencies`);
  const { idleMs, turns } = result;
  const work = `a morning of ${agencies} agencies`;
  tellFigure({ work: `${work}, memory after`, unit: 'MB', ours: result.decidedMb });
  tellFigure({ work: `${work}, longest block`, unit: 'ms', ours: result.blockedMs });
  console.table([
    {
      'store opened in': milliseconds(result.openMs),
      'tick, nothing due (p50)': milliseconds(idleMs.p50),
      p99: milliseconds(idleMs.p99),
      'agencies decided': turns,
      'in all': seconds(result.decidedMs),
      'each, processor': milliseconds(result.workedMs / turns),
      'longest block': milliseconds(result.blockedMs),
      'memory, no store': megabytes(result.bareMb),
      opened: megabytes(result.openMb),
      'after all were decided': megabytes(result.decidedMb),
    },
  ]);
}

async function runTicks(agencies: number, wanted: number): Promise<TicksResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-ticks-'));
  const activities = Math.ceil(wanted / agencies / remindersAnActivity);
  const task = (scheduled: number | null): string =>
    JSON.stringify({ folder, agencies, activities, scheduled } satisfies TicksTask);
  try {
    const scheduled = await inProcess<number>('./reminders/ticks.ts', task(null));
    return await inProcess<TicksResult>('./reminders/ticks.ts', task(scheduled));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One in so many is measured, as all of theirs do not fit into the memory of a usual program. */
const part = 10;

async function showTimers(count: number, perAgency: number): Promise<void> {
  const ours = await runTicks(Math.ceil(count / perAgency), count);
  const few = Math.ceil(count / part);
  const theirs = await inProcess<TimersResult>('./reminders/timers.ts', String(few));
  const [theirMs, theirMb] = [theirs.setUpMs * part, theirs.heldMb * part];
  const ourMb = Math.max(ours.openMb, ours.decidedMb) - ours.bareMb;
  console.log(`\n${count} reminders beside one timer each; croner measured with ${few}, × ${part}`);
  console.table([
    row('one key an agency, on disk', ours.scheduled, ours.openMs, ourMb),
    row('one timer each (croner)', count, theirMs, theirMb),
  ]);
  const times = (theirMs / ours.openMs).toFixed(0);
  console.log(`croner ÷ ours: time ${times}, memory ${(theirMb / Math.max(1, ourMb)).toFixed(0)}`);
}

const row = (held: string, reminders: number, readyMs: number, memoryMb: number) => ({
  held,
  reminders,
  'ready after': milliseconds(readyMs),
  memory: megabytes(memoryMb),
});

/** Runs a script alone, so that its memory is its own. */
async function inProcess<T>(script: string, argument: string): Promise<T> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [argument], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const [result] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with code ${String(code)}`);
    }),
  ])) as [T];
  child.kill();
  return result;
}

await main();
