/** Waits for something to happen, without sleeping. */

import type { World } from './world.ts';

/**
 * @param check gives what is waited for, or null or undefined or false while it has not come
 * @throws Error with `what` when it has not come in time
 */
export const until = async <T>(
  world: World,
  check: () => T | null | undefined | false,
  what: string,
  timeoutMs = 10_000,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      world.watchers.delete(look);
    };
    const look = (): void => {
      try {
        const found = check();
        if (found === null || found === undefined || found === false) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`in ${timeoutMs} ms there was no ${what}`));
    }, timeoutMs);
    world.watchers.add(look);
    look();
  });
