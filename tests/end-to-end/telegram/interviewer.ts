/** The program as a process of its own that holds interviews over Telegram, and can be killed. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Telegram } from '../../simulators/telegram/server.ts';

/** A process that holds interviews. */
export class Interviewer {
  /** Where it keeps what it knows. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'vanthu-interviewer-'));
  readonly #telegram: Telegram;
  readonly #root: string;
  #child: ChildProcess | null = null;

  constructor(telegram: Telegram, root: string) {
    this.#telegram = telegram;
    this.#root = root;
  }

  /** Starts it; resolves when it is open. */
  async start(): Promise<void> {
    const { apiRoot, token } = this.#telegram;
    const args = ['--import', 'tsx', 'tests/end-to-end/telegram/hold-interviews.ts'];
    const child = spawn(process.execPath, [...args, this.#root, this.folder, apiRoot, token], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('exit', () => {
        reject(new Error('the program ended'));
      });
    });
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
