/** Posts events to the running program at a steady rate, and measures how soon each is answered. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startZalo, type Zalo } from '../../tests/simulators/zalo/server.ts';
import { freePort } from '../../tests/end-to-end/free-port.ts';

/** How much is posted. */
export interface WebhookLoad {
  readonly perSecond: number;
  readonly seconds: number;
  readonly people: number;
}

/** What was measured; times in ms. */
export interface WebhookResult {
  readonly posted: number;
  readonly echoes: number;
  readonly answeredPerSecond: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Replies that people had seen when the last event was answered. */
  readonly repliesSeen: number;
  /** What the program computed for each event and its reply; null where the system does not say. */
  readonly cpuMsPerEvent: number | null;
  /** How many programs wanted the machine meanwhile: above its cores, times say little. */
  readonly loadAverage: number;
}

const publicUrl = 'https://vanthu.example.vn';

/** What each person says, over and over: a dialogue with a look-up in it. */
const lines = readFileSync('tests/conversations/plan-of-a-commune.vi.txt', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('user: '))
  .slice(2, 14)
  .map((line) => line.slice('user: '.length).replaceAll('\\n', '\n'));
const script = ['/hoso', 'UBND xã Quảng Ngọc', '/dung', '/kehoach', ...lines, '/dung'];

/** Runs the program under load. */
export async function runWebhooks(load: WebhookLoad): Promise<WebhookResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-bench-zalo-'));
  const zalo = await startZalo({ startAt: null });
  zalo.switches.callsPerMinute = 1_000_000;
  zalo.switches.receipts = false;
  const port = await freePort();
  zalo.origin(publicUrl, `http://127.0.0.1:${port}`);
  const program = startProgram(zalo, folder, port);
  try {
    await untilOpen(zalo);
    return await measure(zalo, load, program);
  } finally {
    program.kill('SIGINT');
    await new Promise((resolve) => program.once('exit', resolve));
    await zalo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  zalo: Zalo,
  load: WebhookLoad,
  program: ChildProcess,
): Promise<WebhookResult> {
  const { perSecond, seconds } = load;
  const people = Array.from({ length: load.people }, (_, at) => zalo.person(`Người ${at}`));
  await warmUp(zalo);
  const before = zalo.webhook.deliveries.length;
  const latencies: number[] = [];
  const posting: Promise<void>[] = [];
  const total = perSecond * seconds;
  const cpuBefore = cpuMsOf(program);
  const startedAt = performance.now();
  for (let nth = 0; nth < total; nth += 1) {
    const dueAt = startedAt + (nth * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 1) await sleep(waitMs);
    const person = people[nth % people.length];
    const text = script[Math.floor(nth / people.length) % script.length] ?? '/dung';
    const post = async (): Promise<void> => {
      const delivery = await person?.write(text);
      if (delivery?.status === 200) latencies.push(performance.now() - dueAt);
    };
    posting.push(post());
  }
  await Promise.all(posting);
  const tookMs = performance.now() - startedAt;
  const repliesSeen = people.reduce((sum, { sees }) => sum + sees.length, 0);
  await untilAnswered(zalo);
  const cpuMs = cpuMsOf(program);
  const all = zalo.webhook.deliveries.slice(before);
  const echoes = all.filter(({ event }) => event.startsWith('oa_send')).length;
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return {
    posted: total,
    echoes,
    answeredPerSecond: Math.round((latencies.length * 1000) / tookMs),
    failed: total - latencies.length,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    repliesSeen,
    cpuMsPerEvent:
      cpuMs === null || cpuBefore === null
        ? null
        : Number(((cpuMs - cpuBefore) / total).toFixed(2)),
    loadAverage: Number(loadavg()[0]?.toFixed(1)),
  };
}

/** The first turns compile what the later ones run. */
async function warmUp(zalo: Zalo): Promise<void> {
  const guest = zalo.person('Khách');
  for (let round = 0; round < 5; round += 1) for (const text of script) await guest.write(text);
}

/** All is answered when nothing was sent for a while. */
async function untilAnswered(zalo: Zalo): Promise<void> {
  for (let calls = -1; calls !== zalo.calls.length;) {
    calls = zalo.calls.length;
    await sleep(3_000);
  }
}

/** Hundredths of a second, as Linux counts them. */
function cpuMsOf({ pid }: ChildProcess): number | null {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ');
    return (Number(fields?.[11]) + Number(fields?.[12])) * 10;
  } catch {
    return null;
  }
}

const startProgram = (zalo: Zalo, folder: string, port: number): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'serve'], {
    env: {
      ...process.env,
      VANTHU_DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      PUBLIC_URL: publicUrl,
      ZALO_OA_APP_ID: zalo.app.id,
      ZALO_OA_APP_SECRET: zalo.app.secret,
      ZALO_OA_SECRET_KEY: zalo.oa.secretKey,
      ZALO_OA_REFRESH_TOKEN: zalo.tokens().refreshToken,
      ZALO_OA_API_ROOT: zalo.root,
      ZALO_OAUTH_ROOT: zalo.root,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

async function untilOpen(zalo: Zalo): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const isOpen = zalo.callsTo('/v2.0/oa/getoa').length > 0;
    if (isOpen && (await zalo.webhook.save(`${publicUrl}/hook/zalo-oa`))) return;
    await sleep(100);
  }
  throw new Error('the program did not open the OA');
}
