/** The program starts, stops and refuses as an operator sees it. */

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const root = process.cwd();
let folder = '';
// A build belongs to no test's time.
beforeAll(
  () => promisify(execFile)(process.execPath, ['bin/build.mjs', '--if-stale'], { cwd: root }),
  120_000,
);
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vanthu-boot-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

function run(script: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [path.join(root, 'bin', script), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...settings },
  });
  running.add(child);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, out: () => out, errors: () => errors, ended };
}

/** Waits for a line of stdout. */
async function hear({ out, errors, child }: Started, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = wanted.exec(out());
    if (found) return found[1] ?? found[0];
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not heard: ${wanted.source}\n${out()}\n${errors()}`);
}

const data = (name = 'data') => ({ VANTHU_DATA_DIR: path.join(folder, name) });
/** What the program itself says; the build may say that it is building. */
const complaint = ({ errors }: Started) =>
  errors()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Đang dựng'));

function takePort(): Promise<{ port: number; server: Server }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, server });
    });
  });
}

const address = /(http:\/\/127\.0\.0\.1:\d+\/)/;

describe('npm start', () => {
  it('prints the address, serves the page, and stops cleanly', async () => {
    const started = run('start.mjs', [], { ...data(), PORT: '0' });
    const page = await fetch(await hear(started, address));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Văn Thư');
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(statSync(path.join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'data/secret')).mode & 0o777).toBe(0o600);
    const again = run('start.mjs', [], { ...data(), PORT: '0' });
    await hear(again, address);
  });

  it('says in one line that the port is taken', async () => {
    const { port, server } = await takePort();
    const started = run('start.mjs', [], { ...data(), PORT: String(port) });
    expect(await started.ended).toBe(2);
    expect(complaint(started)).toEqual([expect.stringContaining(String(port))]);
    server.close();
  });

  it('says in one line who holds the data folder', async () => {
    const first = run('start.mjs', [], { ...data(), PORT: '0' });
    await hear(first, address);
    const second = run('start.mjs', [], { ...data(), PORT: '0' });
    expect(await second.ended).toBe(3);
    expect(complaint(second)).toEqual([expect.stringContaining(String(first.child.pid))]);
  });

  it('names the line of a broken .env, and never what is in it', async () => {
    writeFileSync(path.join(folder, '.env'), 'PORT=8080\nmat khau bi mat\n');
    const started = run('start.mjs', [], data());
    expect(await started.ended).toBe(2);
    expect(complaint(started)).toEqual([expect.stringMatching(/\.env.*2/)]);
    expect(started.errors()).not.toContain('bi mat');
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['TZ_NAME', 'Asia/Nowhere'],
    ['PUBLIC_URL', 'ftp://x'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by name', async (name, value) => {
    const started = run('start.mjs', [], { ...data(), [name]: value });
    expect(await started.ended).toBe(2);
    expect(complaint(started)).toEqual([expect.stringContaining(name)]);
    expect(started.errors()).not.toContain(value);
  });
});

describe('building', () => {
  it(
    'leaves what a running program may still load, until the next time',
    { timeout: 120_000 },
    async () => {
      const dist = path.join(root, 'dist');
      const list = path.join(dist, 'files.json');
      const names = JSON.parse(readFileSync(list, 'utf8')) as string[];
      const [old, older] = ['chunk-OLD.js', 'chunk-OLDER.js'].map((name) => path.join(dist, name));
      for (const file of [old, older]) writeFileSync(file ?? '', '');
      writeFileSync(list, JSON.stringify([...names, 'chunk-OLD.js']));
      expect(await run('build.mjs', []).ended).toBe(0);
      expect([old, older].map((file) => existsSync(file ?? ''))).toEqual([true, false]);
      expect(await run('build.mjs', []).ended).toBe(0);
      expect(existsSync(old ?? '')).toBe(false);
    },
  );

  it('twice at once leaves a whole program at every moment', { timeout: 120_000 }, async () => {
    const files = ['main.js', 'draw-worker.js', 'channels/web/page/chat.js'].map((name) =>
      path.join(root, 'dist', name),
    );
    const { ino } = statSync(path.join(root, 'dist'));
    const builds = [run('build.mjs', []), run('build.mjs', [])];
    let missing = 0;
    const looking = setInterval(() => {
      missing += files.filter((file) => !existsSync(file)).length;
    }, 1);
    const codes = await Promise.all(builds.map(({ ended }) => ended));
    clearInterval(looking);
    expect(codes).toEqual([0, 0]);
    expect(missing).toBe(0);
    // The gap of a swapped folder is too short to be met each time; another folder would show it.
    expect(statSync(path.join(root, 'dist')).ino).toBe(ino);
    const built = run('vanthu.mjs', ['slogan', '2026']);
    expect(await built.ended).toBe(0);
  });
});

describe('npx vanthu', () => {
  it.each([['frobnicate'], ['slogan', '--frobnicate'], ['draft'], ['flows', 'graph']])(
    'takes "%s" for a mistake of usage',
    async (...args) => {
      const started = run('vanthu.mjs', args);
      expect(await started.ended).toBe(2);
      expect(complaint(started).length).toBeGreaterThan(0);
    },
  );

  it.each([[], ['serve'], ['chat'], ['slogan'], ['draft'], ['flows'], ['invite'], ['doctor']])(
    'helps with "%s" in both languages',
    async (...args) => {
      const inVietnamese = run('vanthu.mjs', [...args, '--help']);
      const inEnglish = run('vanthu.mjs', [...args, '--help', '--lang', 'en']);
      expect(await inVietnamese.ended).toBe(0);
      expect(await inEnglish.ended).toBe(0);
      expect(inVietnamese.out()).toContain('Cách dùng');
      expect(inEnglish.out()).toContain('Usage');
    },
  );

  it('holds a conversation over a pipe', async () => {
    const started = run('vanthu.mjs', ['chat', '--plain', '--today', '2026-04-01'], data());
    started.child.stdin?.end('/khauhieu 2015\n/ngonngu en\n/help\n');
    expect(await started.ended).toBe(0);
    expect(started.out()).toContain('chưa có dữ liệu');
    expect(started.out()).toContain('From now on I speak English.');
    expect(complaint(started)).toEqual([]);
  });
});
