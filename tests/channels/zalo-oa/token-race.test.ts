/** Two processes and forty calls with a dead token make one renewal. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { type Zalo, startZalo } from '../../simulators/zalo/server.ts';
import { keepPair, tokenPath } from './oa-bench.ts';

const program = new URL('race-process.ts', import.meta.url).pathname;

let zalo: Zalo;
let folder: string;

beforeEach(async () => {
  zalo = await startZalo({ startAt: null });
  folder = await mkdtemp(join(tmpdir(), 'vanthu-race-'));
});

afterEach(async () => {
  await zalo.close();
  await rm(folder, { recursive: true, force: true });
});

/** A process, and the lines that it has written. */
const start = () => {
  const { id, secret } = zalo.app;
  const args = ['--import', 'tsx', program, folder, zalo.root, id, secret];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no output');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    line: async () => (await lines.next()).value as string,
    go: () => child.stdin?.write('go\n'),
  };
};

it('makes exactly one renewal, and every call succeeds', async () => {
  await keepPair(createTokenFile(folder), zalo);
  const children = [start(), start()];
  for (const child of children) expect(await child.line()).toBe('ready');
  zalo.killAccessToken();
  zalo.switches.staleTokenError = -216;
  const hold = zalo.faults.hold(tokenPath);
  for (const child of children) child.go();
  await hold.reached;
  // While one renews, the calls of both have been refused and wait.
  await expect.poll(() => zalo.callsTo('/v2.0/oa/getoa').length).toBeGreaterThanOrEqual(16);
  hold.release();
  for (const child of children) expect(await child.line()).toBe('good 20');
  expect(zalo.callsTo(tokenPath)).toHaveLength(1);
  const { pair, refusal } = await createTokenFile(folder).read();
  expect(refusal).toBeNull();
  expect(zalo.world.access.get(pair?.accessToken ?? '')?.isDead).toBe(false);
});
