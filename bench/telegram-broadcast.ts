/**
 * 08:00 to 3,321 groups while people go on talking: our outbox beside two ways that bots have.
 * `tsx bench/telegram-broadcast.ts [--groups 3321] [--dialogues 0.4] [--at-once 2] [--only vanthu]`
 *
 * Real time, real HTTP on loopback, 80 ms there and back, under two models of the platform's limits
 * (A: buckets of 30 a second, 1 a second per chat, 20 a minute per group; B: the same, and a refusal
 * blocks everything for 5 s, anew with each call meanwhile). Everything goes through grammY's client.
 * "÷ floor" is the time until the last message is there, answers included, over the least that 30 a
 * second allow, the first 30 at once; that first second weighs more with few groups. The others
 * are handed their list in order of urgency, ours sorts it itself. "Longest stall" is the machine's doing: what it costs
 * shows in the slowest answer.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { BroadcastResult, BroadcastTask } from './telegram/broadcast-run.ts';
import type { CarrierName } from './telegram/carriers.ts';

/** How large the run is; all of it may be left out. */
export interface BroadcastSettings {
  readonly groups?: number;
  /** Which part of all messages are answers to people. */
  readonly dialogues?: number;
  /** How many runs share the machine. */
  readonly atOnce?: number;
  /** Which carrier; all when absent. */
  readonly only?: string | undefined;
}

const names: readonly CarrierName[] = [
  'vanthu',
  'one by one + auto-retry',
  'throttler + auto-retry',
];

/** Runs all carriers under both models, each in a process of its own, and prints the table. */
export async function run(settings: BroadcastSettings = {}): Promise<readonly BroadcastResult[]> {
  const { groups = 3_321, dialogues = 0.4, atOnce = 2, only } = settings;
  const chosen = names.filter((name) => only === undefined || name === only);
  const tasks = (['A', 'B'] as const).flatMap((model) =>
    chosen.map((carrier) => ({ carrier, model, groups, dialogues, roundTripMs: 80 })),
  );
  const results: BroadcastResult[] = [];
  const left = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift())
      results.push(await runTask(task));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const inOrder = tasks.flatMap((task) => results.filter((result) => isOf(result, task)));
  print(inOrder);
  return inOrder;
}

const isOf = ({ task }: BroadcastResult, { carrier, model }: BroadcastTask): boolean =>
  task.carrier === carrier && task.model === model;

async function runTask(task: BroadcastTask): Promise<BroadcastResult> {
  const script = fileURLToPath(new URL('./telegram/broadcast-run.ts', import.meta.url));
  const child = fork(script, [JSON.stringify(task)]);
  const [result] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the run of ${task.carrier} ended with code ${String(code)}`);
    }),
  ])) as [BroadcastResult];
  child.kill();
  return result;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function print(results: readonly BroadcastResult[]): void {
  const [first] = results;
  if (first === undefined) return;
  const { groups } = first.task;
  console.log(`B3: ${groups} groups, ${first.answers} answers, floor ${seconds(first.floorMs)}\n`);
  console.log(
    '| model | carrier | makespan | ÷ floor | 429 | calls | groups reached | twice | late p50 | p99 | most urgent tenth p99 | answers | p50 | p99 | slowest | longest stall |',
  );
  console.log(`|${' --- |'.repeat(16)}`);
  for (const result of results) console.log(`| ${row(result).join(' | ')} |`);
}

function row(result: BroadcastResult): (string | number)[] {
  const { task, latenessMs, urgentMs, answerMs, makespanMs, floorMs } = result;
  const isDone = result.delivered === task.groups;
  return [
    task.model,
    task.carrier,
    isDone ? seconds(makespanMs) : `not done after ${seconds(makespanMs)}`,
    isDone ? (makespanMs / floorMs).toFixed(3) : '–',
    result.refused,
    result.calls,
    result.delivered,
    result.duplicates,
    seconds(at(latenessMs, 0.5)),
    seconds(at(latenessMs, 0.99)),
    seconds(at(urgentMs, 0.99)),
    result.answered,
    `${at(answerMs, 0.5)} ms`,
    `${at(answerMs, 0.99)} ms`,
    `${at(answerMs, 1)} ms`,
    `${result.stallMs} ms`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      groups: { type: 'string', default: '3321' },
      dialogues: { type: 'string', default: '0.4' },
      'at-once': { type: 'string', default: '2' },
      only: { type: 'string' },
    },
  });
  await run({
    groups: Number(values.groups),
    dialogues: Number(values.dialogues),
    atOnce: Number(values['at-once']),
    only: values.only,
  });
}
