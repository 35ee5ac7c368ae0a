/**
 * How long the built program takes to its first page and to its first answer, and how much memory it
 * holds at rest and after its first document. `npm run bench:start`
 */

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Visitor } from '../tests/end-to-end/visitor.ts';
import { tellFigure } from './figure.ts';
import { freePort } from '../tests/end-to-end/free-port.ts';

const runs = 5;
const restMs = 2_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resident memory in MB, as the kernel counts it. */
const residentMb = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

async function until<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const found = await attempt().catch(() => null);
    if (found !== null) return found;
    await wait(5);
  }
  throw new Error('the program did not answer');
}

const answers = [
  ...['/kehoach', '3', 'Viện Kiểm thử', 'bỏ qua', 'VKT', 'Hà Nội', 'Phòng A', 'xong', 'bỏ qua'],
  ...['bỏ qua', 'xong', '2026', '1', 'bỏ qua', 'xong', 'xong', 'bỏ qua', 'bỏ qua'],
  ...['Treo băng rôn - Phòng A - trước 15/5', 'xong', 'bỏ qua', 'bỏ qua', 'xong', 'bỏ qua', 'xong'],
];

async function measure() {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
  const began = performance.now();
  const program = spawn(process.execPath, ['dist/main.js', 'serve', '--today', '2026-04-01'], {
    env: { ...process.env, PORT: String(port), VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  const pid = program.pid ?? 0;
  const visitor = new Visitor(`http://127.0.0.1:${port}/`);
  await until(() => visitor.open());
  const pageMs = performance.now() - began;
  await visitor.say('q', '/khauhieu 2024');
  await visitor.hear(/khơi dậy khát vọng/);
  const answerMs = performance.now() - began;
  await wait(restMs);
  const restMb = residentMb(pid);
  for (const [at, text] of answers.entries()) await visitor.say(`a${at}`, text);
  const id = await visitor.hear(/"id":"([^"]+\.docx)"/);
  const bytes = (await visitor.file(id)) + (await visitor.file(id.replace('.docx', '-1.png')));
  if (bytes < 20_000) throw new Error('no document was made');
  const usedMb = residentMb(pid);
  program.kill('SIGTERM');
  await new Promise((resolve) => program.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
  return { pageMs, answerMs, restMb, usedMb };
}

execFileSync(process.execPath, ['bin/build.mjs', '--if-stale']);
const results: Awaited<ReturnType<typeof measure>>[] = [];
for (let run = 0; run < runs; run += 1) results.push(await measure());
const row = (name: string, pick: (result: (typeof results)[number]) => number, unit: string) => {
  const values = results.map(pick);
  const spread = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  tellFigure({ work: name, unit, ours: median(values) });
  console.log(`| ${name} | ${median(values).toFixed(0)} (${spread}) ${unit} |`);
};
console.log(`Node ${process.versions.node}; medians of ${runs} starts of the built program\n`);
console.log('| | |\n| --- | --- |');
row('first page', ({ pageMs }) => pageMs, 'ms');
row('first answer', ({ answerMs }) => answerMs, 'ms');
row(`memory at rest`, ({ restMb }) => restMb, 'MB');
row('memory after the first document and picture', ({ usedMb }) => usedMb, 'MB');
