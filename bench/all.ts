/**
 * Runs all benches one after the other, in less than 15 minutes, and prints their figures as one
 * table with the machine and the day. `npm run bench`
 *
 * Ours and the peer stand in the same run: where others use the machine as well, the ratio still
 * says something and the figures do not. What the benches print themselves goes to stderr.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';

import type { Figure } from './figure.ts';

/** Each with what keeps it short enough. */
const benches: readonly (readonly string[])[] = [
  ['document.ts'],
  ['start.ts'],
  ['engine.ts'],
  ['telegram-interviews.ts'],
  ['zalo.ts', '--seconds', '10'],
  ['reminders.ts', '--scheduled', '200000', '--timers', '20000'],
];
const longestMs = 170_000;

const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-bench-'));
const file = path.join(folder, 'figures');

async function run([name = '', ...words]: readonly string[]): Promise<void> {
  const began = performance.now();
  const args = ['--import', 'tsx', '--expose-gc', path.join(import.meta.dirname, name), ...words];
  const bench = spawn(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, BENCH_FIGURES: file },
    // A group of its own: what it started ends with it.
    detached: true,
  });
  const { pid } = bench;
  const patience = setTimeout(() => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  }, longestMs);
  const [code] = (await once(bench, 'exit')) as [number | null];
  clearTimeout(patience);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.error(`\n${name}: ${code === 0 ? 'done' : 'NOT FINISHED'} after ${seconds} s\n`);
}

const show = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

function rowOf({ work, unit, ours, peer }: Figure): string {
  const cells = [
    work,
    `${show(ours)} ${unit}`,
    peer === undefined ? '–' : `${peer.name}: ${show(peer.value)}`,
    peer === undefined ? '–' : (ours / peer.value).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

try {
  for (const bench of benches) await run(bench);
  const figures = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Figure)
    : [];
  const [cpu] = cpus();
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  console.log(
    `${new Date().toISOString().slice(0, 10)} · Node ${process.versions.node} · ${cpus().length} × ${cpu?.model ?? ''}, ${memoryGb} GB · load ${loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  console.log('| work | ours | peer | ratio |\n| --- | --- | --- | --- |');
  for (const figure of figures) console.log(rowOf(figure));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
