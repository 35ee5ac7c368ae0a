/** Kills a program in the middle of its turns, again and again, and looks at what it has left. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { AcknowledgedChat, FoundChat } from './chat-on-disk.ts';
import { findFaults, readChat } from './chat-on-disk.ts';

/** What many kills have cost. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledgedTurns: number;
  /** What was lost, torn or there twice, in words. */
  readonly faults: readonly string[];
}

/** How to kill. */
export interface KillPlan {
  readonly folder: string;
  readonly kills: number;
  readonly chats: number;
  /** Small, so that kills meet checkpoints too. */
  readonly maxJournalBytes: number;
  /** The same seed kills after the same numbers of acknowledgements. */
  readonly seed: number;
}

/** Kills with SIGKILL, each time after a number of acknowledgements taken by chance. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  const known = Array.from({ length: plan.chats }, (): AcknowledgedChat => ({ turn: 0, log: [] }));
  const faults: string[] = [];
  const nextChance = createChance(plan.seed);
  const place = await mkdtemp(join(tmpdir(), 'kills-'));
  const program = await buildProgram(place);
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const chance = nextChance();
    // One in ten dies while it opens the store; one in five lives long enough to write all files.
    const acknowledgements = chance < 0.1 ? null : Math.floor(chance * (chance < 0.8 ? 300 : 1500));
    faults.push(...(await runOnce(program, plan, known, acknowledgements)));
  }
  const store = await openEmbeddedStore({ folder: plan.folder });
  const chats = await Promise.all(known.map((_, chat) => readChat(store, chat)));
  faults.push(...takeOver({ chats, damages: [...store.damages()] }, known));
  await store.close();
  await rm(place, { recursive: true });
  return {
    kills: plan.kills,
    acknowledgedTurns: known.reduce((sum, { turn }) => sum + turn, 0),
    faults,
  };
}

/** One file, which starts in a tenth of the time. */
async function buildProgram(place: string): Promise<string> {
  const entry = fileURLToPath(new URL('./turns-until-killed.ts', import.meta.url));
  const outfile = join(place, 'turns-until-killed.mjs');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

interface Found {
  readonly chats: readonly FoundChat[];
  readonly damages: readonly unknown[];
}

/** Compares what was found with what was acknowledged, and goes on from what was found. */
function takeOver({ chats, damages }: Found, known: AcknowledgedChat[]): string[] {
  const faults = damages.map((damage) => `damaged: ${JSON.stringify(damage)}`);
  for (const [chat, found] of chats.entries()) {
    faults.push(...findFaults(chat, found, known[chat] ?? { turn: 0, log: [] }));
    known[chat] = { turn: found.count, log: found.log.map(Number) };
  }
  return faults;
}

/** @returns what is wrong with what the program found when it opened the store */
async function runOnce(
  program: string,
  { folder, chats, maxJournalBytes }: KillPlan,
  known: AcknowledgedChat[],
  acknowledgements: number | null,
): Promise<string[]> {
  const args = [program, folder, String(chats), String(maxJournalBytes)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let faults: string[] | null = null;
  let said = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('found ')) {
      faults = takeOver(JSON.parse(line.slice('found '.length)) as Found, known);
    } else said += takeNote(line, known);
    if (acknowledgements === null || (faults !== null && said >= acknowledgements)) {
      child.kill('SIGKILL');
    }
  }
  return faults ?? (acknowledgements === null ? [] : ['the store did not open']);
}

/** @returns how many acknowledgements the line is */
function takeNote(line: string, known: readonly AcknowledgedChat[]): number {
  const [word, chat, turn] = line.split(' ');
  const one = known[Number(chat)];
  if (one === undefined) return 0;
  if (word === 'turn') one.turn = Number(turn);
  if (word === 'log') one.log.push(Number(turn));
  return 1;
}

/** Chance that can be repeated. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
