/** Lets one process at a time do something: a lease that is held by a file. */

import { mkdir, open, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Clock } from '../../clock.ts';
import { isGone, markProcess } from './process-mark.ts';
import { hasCode } from '../../has-code.ts';

/** What a lease works with. */
export interface LeaseSettings {
  readonly folder: string;
  /** Files of the lease are called `<name>.<number>.lease`. */
  readonly name: string;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<unknown>;
  /**
   * After so long a holder of another machine is taken for dead: longer than anything done under the
   * lease. Of one's own machine it is seen at once.
   */
  readonly leaseMs: number;
}

const askAgainAfterMs = 25;

/** Numbers that are left lying, so that a slow process never finds one free that was used. */
const keptFiles = 16;

const free = 'free';

/**
 * Each holding makes a file with the next number, which only one process can; the highest number
 * counts, and says who holds it. A number is never used twice, so that taking over from a dead holder harms nobody who
 * starts at the same moment, as removing a lock file would.
 */
export class FileLease {
  readonly #settings: LeaseSettings;

  constructor(settings: LeaseSettings) {
    this.#settings = settings;
  }

  /** Waits until nobody holds the lease, and holds it while something is done. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const mine = await this.#take();
    try {
      return await work();
    } finally {
      await this.#letGo(mine);
    }
  }

  async #take(): Promise<number> {
    await mkdir(this.#settings.folder, { recursive: true, mode: 0o700 });
    for (;;) {
      const [last = 0] = await this.#numbers();
      if (last !== 0 && !(await this.#isFree(last))) {
        await this.#settings.wait(askAgainAfterMs);
        continue;
      }
      if (await this.#make(last + 1)) return last + 1;
    }
  }

  /** Only one process makes a file that is not there yet. */
  async #make(number: number): Promise<boolean> {
    try {
      const handle = await open(this.#path(number), 'wx', 0o600);
      await handle.writeFile(await markProcess()).finally(() => handle.close());
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    }
    const at = new Date(this.#settings.clock());
    await utimes(this.#path(number), at, at);
    const [last] = await this.#numbers();
    return last === number;
  }

  async #isFree(number: number): Promise<boolean> {
    const path = this.#path(number);
    try {
      const holder = await readFile(path, 'utf8');
      if (holder === free || (await isGone(holder))) return true;
      const { mtimeMs } = await stat(path);
      return this.#settings.clock() >= mtimeMs + this.#settings.leaseMs;
    } catch (error) {
      // Another process cleared it away, as there are higher numbers: look again.
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  async #letGo(number: number): Promise<void> {
    await writeFile(this.#path(number), free, { mode: 0o600 });
    for (const old of (await this.#numbers()).slice(keptFiles)) {
      await rm(this.#path(old), { force: true });
    }
  }

  /** @returns the numbers that were used, the highest first */
  async #numbers(): Promise<number[]> {
    const { folder, name } = this.#settings;
    const files = (await readdir(folder)).filter(
      (file) => file.startsWith(`${name}.`) && file.endsWith('.lease'),
    );
    const found = files.map((file) => Number(file.slice(name.length + 1, -'.lease'.length)));
    return found.filter(Number.isInteger).sort((a, b) => b - a);
  }

  #path(number: number): string {
    return join(this.#settings.folder, `${this.#settings.name}.${number}.lease`);
  }
}
