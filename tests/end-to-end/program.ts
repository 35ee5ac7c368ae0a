/** The built program as a process of its own, on a data folder of its own. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

/** A served program that can be killed and started again on the same port and data. */
export class Program {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'vanthu-served-'));
  #port = 0;
  #child: ChildProcess | null = null;

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Starts as `npm start` does, and waits until the page is served. */
  async start(): Promise<void> {
    this.#port ||= await freePort();
    const child = spawn(process.execPath, ['bin/start.mjs', '--today', '2026-04-01'], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        VANTHU_DATA_DIR: this.folder,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes(this.address)) resolve();
      });
      child.once('exit', () => {
        reject(new Error('the program ended'));
      });
    });
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
