/** The built program as a process of its own, on a folder and a port that outlive it. */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Builds the program, unless that was done since its sources were changed. */
export async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, ['bin/build.mjs', '--if-stale']);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program that can be killed and started again where it stopped. */
export class Program {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | null = null;
  /** What it said of itself that should not have been said: warnings and errors. */
  complaints = '';

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async create(): Promise<Program> {
    return new Program(await mkdtemp(join(tmpdir(), 'vanthu-program-')), await findFreePort());
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/main.js', 'serve', '--today', '2026-04-20'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        VANTHU_DATA_DIR: this.#folder,
        PORT: String(this.#port),
        LOG_LEVEL: 'warn',
      },
    });
    this.#child = child;
    child.stderr.on('data', (bytes: Buffer) => (this.complaints += bytes.toString()));
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => {
        throw new Error(`the program ended: ${this.complaints}`);
      }),
    ]);
  }

  /** Ends it as a power cut would: it is told nothing. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
